// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Diagnostics;
using Render.Core.Manifests;
using Render.Diff.Live;
using Render.Kubernetes.Live;

namespace Render.Pipeline.Diff;

/// <summary>Compares what two revisions render, environment by environment, without asking a cluster.</summary>
internal static class RenderedReports
{
    /// <summary>One report per environment of either side.</summary>
    public static DiffReport[] Of(ImmutableArray<DesiredState> states, RenderedRevision other)
    {
        var here = states.ToDictionary(state => state.Environment.Name, StringComparer.Ordinal);
        var names = here.Keys.Union(other.Environments.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal);
        return [.. names.Select(name => Of(name, here.GetValueOrDefault(name), other))];
    }

    private static DiffReport Of(string environment, DesiredState? here, RenderedRevision other)
    {
        var there = other.Environments.GetValueOrDefault(environment);
        if (there is not null && !there.IsSuccess(out _))
        {
            var first = there.Diagnostics.First(finding => finding.Severity == Severity.Error);
            return new DiffReport([], [DiffErrors.AgainstNotRendered(environment, other.Revision, first)]);
        }

        var clusters = (here?.Clusters ?? []).Union(there?.Value?.Clusters ?? [], StringComparer.Ordinal).Order(StringComparer.Ordinal);
        return new DiffReport(
            [.. clusters.Select(cluster => RenderedDiff.Compare(environment, cluster, Objects(there?.Value, cluster), Objects(here, cluster), other.Revision))],
            []);
    }

    private static ImmutableArray<Manifest> Objects(DesiredState? state, string cluster) => state?.For(cluster) ?? [];
}
