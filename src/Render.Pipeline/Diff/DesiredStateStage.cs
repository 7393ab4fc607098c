// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Diagnostics;
using Render.Core.Manifests;
using Render.Pipeline.Expand;
using Render.Pipeline.Flux;
using Render.Pipeline.Seal;
using Render.Secrets.External;
using Render.Secrets.Stores;

namespace Render.Pipeline.Diff;

/// <summary>Gives rendered objects the form that clusters get to see. Reads no secret.</summary>
/// <param name="ports">The repository.</param>
/// <param name="run">The run that rendered them.</param>
public sealed class DesiredStateStage(RenderPorts ports, RunOutcome run)
{
    /// <summary>The objects of one environment.</summary>
    public async Task<StageResult<DesiredState>> RunAsync(EnvironmentOutcome environment, CancellationToken cancellationToken)
    {
        var findings = new DiagnosticBag();
        if (environment.Expanded is not { } expanded)
            return StageResult.Of<DesiredState>(null, findings);

        var manifests = SealSettings.StoreOf(expanded.Linked.Spec) == SecretStoreKind.External
            ? await SealAsync(environment, expanded, findings, cancellationToken)
            : expanded.Rendered.Manifests;
        if (findings.HasErrors)
            return StageResult.Of<DesiredState>(null, findings);

        var flux = await FluxAsync(environment, expanded, manifests, findings, cancellationToken);
        return StageResult.Of(new DesiredState(environment, [.. manifests, .. flux]), findings);
    }

    private async Task<ImmutableArray<Manifest>> SealAsync(
        EnvironmentOutcome environment, ExpandedEnvironment expanded, DiagnosticBag findings, CancellationToken cancellationToken)
    {
        var store = new ExternalSealer(SealSettings.ExternalOf(expanded.Linked.Spec));
        var @sealed = await new SealStage(store).SealAsync(expanded.Rendered, cancellationToken);
        findings.AddRange(@sealed.Diagnostics);
        if (!@sealed.IsSuccess(out var result))
            return [];

        var known = expanded.Rendered.Manifests.ToHashSet(ReferenceEqualityComparer.Instance);
        var context = Context(environment);
        ImmutableArray<Manifest> manifests = [.. result.Manifests.Select(manifest => manifest.Manifest)];
        foreach (var made in manifests.Where(manifest => !known.Contains(manifest)))
            await run.Kinds.RunAsync(made, expanded.VersionOf(made.Instance), context, findings, cancellationToken);

        return manifests;
    }

    /// <summary>The Kustomizations that apply all the others are applied themselves, by one of the user's.</summary>
    private async Task<ImmutableArray<Manifest>> FluxAsync(
        EnvironmentOutcome environment, ExpandedEnvironment expanded, ImmutableArray<Manifest> manifests, DiagnosticBag findings, CancellationToken cancellationToken)
    {
        var files = await new FluxStage(run.Kinds).RunAsync(expanded.Linked, manifests, Context(environment), findings, cancellationToken);
        return [.. files.Select(FluxStage.ObjectOf).OfType<Manifest>()];
    }

    private StageContext Context(EnvironmentOutcome environment) => new(environment.Name, ports.Inputs, environment.Reads, run.Sources);
}
