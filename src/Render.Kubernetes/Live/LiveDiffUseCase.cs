// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Diagnostics;
using Render.Diff.Live;
using Render.Kubernetes.Live.Compare;

namespace Render.Kubernetes.Live;

/// <summary>
/// Compares what environments render with what their clusters hold, all clusters at once. A cluster that cannot be asked is a row of the
/// result; the others go on.
/// </summary>
public static class LiveDiffUseCase
{
    /// <summary>Runs the diff. Only cancellation throws.</summary>
    public static async Task<DiffReport> RunAsync(IReadOnlyCollection<ClusterDiffRequest> clusters, LiveDiffOptions options, CancellationToken cancellationToken)
    {
        var ignore = new IgnoreRules(options.Ignore, options.Today);
        var diffs = await Task.WhenAll(clusters.Select(cluster => Task.Run(() => new ClusterDiffer(cluster, options, ignore).RunAsync(cancellationToken), cancellationToken)));
        ImmutableArray<ClusterDiff> ordered =
        [
            .. diffs.OrderBy(diff => diff.Environment, StringComparer.Ordinal).ThenBy(diff => diff.Cluster, StringComparer.Ordinal),
        ];
        var findings = ignore.Findings(isComplete: !Array.Exists(diffs, diff => diff.IsIncomplete));
        return new DiffReport(ordered, [.. findings.Order(DiagnosticOrder.Instance)]);
    }
}
