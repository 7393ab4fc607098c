// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Diagnostics;
using Render.Core.Manifests;
using Render.Core.Text;
using Render.Output;
using Render.Output.Layout;
using Render.Pipeline.Earlier;
using Render.Pipeline.Expand;
using Render.Pipeline.Flux;
using Render.Pipeline.Resolve;
using Render.Pipeline.Validate;
using Render.Secrets.Redaction;
using Render.Secrets.Stores;

namespace Render.Pipeline.Seal;

/// <summary>
/// The stages Resolve and Seal for one environment, and its output files as bytes. Values live no longer than this call; what
/// stays of them is what the store was asked to hold.
/// </summary>
/// <param name="ports">The redactor.</param>
/// <param name="resolve">Reads the values that the store needs.</param>
/// <param name="settings">Makes the sealer.</param>
/// <param name="kinds">Checks what the store made of the objects.</param>
/// <param name="sources">The sources of the run.</param>
public sealed class SealPipeline(RenderPorts ports, ResolveStage resolve, SealSettings settings, KindCheck kinds, SourceCatalog sources)
{
    /// <summary>Seals one environment.</summary>
    public async Task<SealedOutcome> RunAsync(EnvironmentOutcome outcome, CancellationToken cancellationToken)
    {
        if (outcome.Expanded is not { } expanded)
            return new SealedOutcome(outcome, null, []);

        var findings = new DiagnosticBag();
        var tree = await SealAsync(outcome, expanded, findings, cancellationToken);
        return new SealedOutcome(outcome, tree, [.. findings.ToSorted().Select(d => d.Environment is null ? d with { Environment = outcome.Name } : d)]);
    }

    private async Task<OutputTree?> SealAsync(
        EnvironmentOutcome outcome, ExpandedEnvironment expanded, DiagnosticBag findings, CancellationToken cancellationToken)
    {
        var resolved = await resolve.ForStoreAsync(expanded, settings.NeverSeals, outcome.Reads, cancellationToken);
        findings.AddRange(resolved.Diagnostics);
        if (!resolved.IsSuccess(out var values))
            return null;

        using (values)
        {
            var sealer = settings.SealerFor(expanded.Linked.Spec, values);
            findings.AddRange(sealer.Diagnostics);
            if (!sealer.IsSuccess(out var store))
                return null;

            var @sealed = await new SealStage(store).SealAsync(expanded.Rendered, cancellationToken);
            findings.AddRange(@sealed.Diagnostics);
            if (!@sealed.IsSuccess(out var environment))
                return null;

            await CheckKindsAsync(outcome, expanded, environment, findings, cancellationToken);
            var flux = await FluxAsync(outcome, expanded, environment, findings, cancellationToken);
            var tree = OutputTreeBuilder.Build(environment, flux);
            findings.AddRange(tree.Diagnostics);
            return tree.IsSuccess(out var files) && Guard(files, findings) ? files with { Waiting = WaitingParts.Of(expanded.Linked) } : null;
        }
    }

    /// <summary>
    /// What the store made is checked as well: the objects that Validate saw are no longer the ones that are written. An outline is none
    /// of them: nobody writes it, and what stands in it for values fits no schema.
    /// </summary>
    private async ValueTask CheckKindsAsync(
        EnvironmentOutcome outcome, ExpandedEnvironment expanded, SealedEnvironment environment, DiagnosticBag findings, CancellationToken cancellationToken)
    {
        var seen = expanded.Rendered.Manifests.ToHashSet(ReferenceEqualityComparer.Instance);
        var context = new StageContext(outcome.Name, ports.Inputs, outcome.Reads, sources);
        foreach (var manifest in environment.Manifests.Where(m => m is { Verbatim: null, NotKept: null }).Select(m => m.Manifest).Where(m => !seen.Contains(m)))
            await kinds.RunAsync(manifest, expanded.VersionOf(manifest.Instance), context, findings, cancellationToken);
    }

    private ValueTask<ImmutableArray<TreeFile>> FluxAsync(
        EnvironmentOutcome outcome, ExpandedEnvironment expanded, SealedEnvironment environment, DiagnosticBag findings, CancellationToken cancellationToken) =>
        new FluxStage(kinds).RunAsync(
            expanded.Linked,
            environment.Manifests.Select(manifest => manifest.Manifest),
            new StageContext(outcome.Name, ports.Inputs, outcome.Reads, sources),
            findings,
            cancellationToken);

    private bool Guard(OutputTree tree, DiagnosticBag findings)
    {
        var guard = new CommitGuard(ports.Redactor);
        foreach (var file in tree.Files)
            findings.AddRange(guard.Check(file.Path.Value, file.PublicBytes.Span));

        return !findings.HasErrors;
    }
}
