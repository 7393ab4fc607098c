// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Diagnostics;
using Render.Core.Manifests;
using Render.Core.Nodes;
using Render.Diff;
using Render.Diff.Live;
using Render.Kubernetes.Live;
using Render.Secrets;
using Render.Secrets.Sources;

namespace Render.Pipeline.Diff;

/// <summary>Compares what two revisions render, environment by environment, without asking a cluster.</summary>
/// <param name="secrets">Reads the examples, which stand in the specs of both; no other secret is read.</param>
internal sealed class RenderedReports(SecretValues secrets)
{
    /// <summary>One report per environment of either side, without those that do not render here: nobody knows what becomes of them.</summary>
    /// <param name="run">The environments that there are here.</param>
    /// <param name="states">Those of them that render.</param>
    /// <param name="other">The other side.</param>
    /// <param name="cancellationToken">Stops the comparison.</param>
    public Task<DiffReport[]> CompareAsync(RunOutcome run, ImmutableArray<DesiredState> states, RenderedRevision other, CancellationToken cancellationToken)
    {
        var here = states.ToDictionary(state => state.Environment.Name, StringComparer.Ordinal);
        var failed = run.Environments.Select(environment => environment.Name).Except(here.Keys, StringComparer.Ordinal);
        var names = here.Keys.Union(other.Environments.Keys, StringComparer.Ordinal).Except(failed, StringComparer.Ordinal).Order(StringComparer.Ordinal);
        return Task.WhenAll(names.Select(name => CompareAsync(name, here.GetValueOrDefault(name), other, cancellationToken)));
    }

    private async Task<DiffReport> CompareAsync(string environment, DesiredState? here, RenderedRevision other, CancellationToken cancellationToken)
    {
        var revision = other.Environments.GetValueOrDefault(environment);
        if (revision is not null && !revision.IsSuccess(out _))
        {
            var first = revision.Diagnostics.First(finding => finding.Severity == Severity.Error);
            return new DiffReport([], [DiffErrors.AgainstNotRendered(environment, other.Revision, first)]);
        }

        var there = revision?.Value;
        using var before = await ExamplesAsync(there, cancellationToken);
        using var after = await ExamplesAsync(here, cancellationToken);
        var options = DiffOptions.Rendered with { HasSameValue = (old, made) => Value(old, before) == Value(made, after) };
        var clusters = (here?.Clusters ?? []).Union(there?.Clusters ?? [], StringComparer.Ordinal).Order(StringComparer.Ordinal);
        return new DiffReport(
            [.. clusters.Select(cluster => RenderedDiff.Compare(environment, cluster, Objects(there, cluster), Objects(here, cluster), other.Revision, options))],
            [])
        {
            Files = RenderedFiles.Compare(environment, Files(there), Files(here), other.Revision, options) is { } files ? [files] : [],
        };
    }

    private async Task<ResolvedSecrets> ExamplesAsync(DesiredState? state, CancellationToken cancellationToken) =>
        state is null ? ResolvedSecrets.None : await secrets.ReadExamplesAsync(state, cancellationToken);

    private static string? Value(SecretNode secret, ResolvedSecrets values) => SecretEvaluator.EvaluateText(secret.Expression, values);

    private static ImmutableArray<Manifest> Objects(DesiredState? state, string cluster) => state?.For(cluster) ?? [];

    private static ImmutableArray<ConfigFile> Files(DesiredState? state) => state?.Environment.Expanded?.Rendered.Files ?? [];
}
