// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Diagnostics;
using Render.Core.Manifests;
using Render.Core.Secrets;
using Render.Output.Writing;
using Render.Pipeline.Expand;
using Render.Pipeline.Resolve;
using Render.Secrets;
using Render.Secrets.Stores;

namespace Render.Pipeline.Materialize;

/// <summary>
/// <c>render materialize</c>: fills the secrets into one file that is no Kubernetes object, for the one who applies it. The output
/// folder is not touched.
/// </summary>
/// <param name="pipeline">The stages up to Validate.</param>
/// <param name="ports">Where values come from.</param>
public sealed class MaterializeUseCase(RenderPipeline pipeline, RenderPorts ports)
{
    /// <summary>Makes the file.</summary>
    public async Task<MaterializeOutcome> RunAsync(MaterializeRequest request, CancellationToken cancellationToken)
    {
        var run = await pipeline.RunAsync(new RenderRequest([request.Environment]), cancellationToken);
        var findings = new DiagnosticBag();
        findings.AddRange(run.Diagnostics);
        if (findings.HasErrors || run.Environments.FirstOrDefault() is not { Expanded: { } environment } outcome)
            return new MaterializeOutcome(run, null, null, findings.ToSorted());

        var file = Choose(environment, request, findings);
        var bytes = file is null ? null : await FillAsync(environment, file, request, outcome, findings, cancellationToken);
        return new MaterializeOutcome(run, file?.Name, findings.HasErrors ? null : bytes, findings.ToSorted());
    }

    private static ConfigFile? Choose(ExpandedEnvironment environment, MaterializeRequest request, DiagnosticBag findings)
    {
        var spec = environment.Linked.Spec.Source.Span;
        var left = environment.Rendered.Files.Where(file => SecretPlaces.Any(file.Tree)).ToList();
        var mine = left.Where(file => file.Instance == request.Name && (request.File is null || file.Name == request.File)).ToList();
        if (mine.Count == 0)
            findings.Add(MaterializeErrors.NothingToFill(spec, request.Name, left.Select(file => file.Instance).Distinct(StringComparer.Ordinal)));
        else if (mine.Count > 1)
            findings.Add(MaterializeErrors.SeveralFiles(spec, request.Name, mine.Select(file => file.Name)));

        return mine.Count == 1 ? mine[0] : null;
    }

    private async Task<byte[]?> FillAsync(
        ExpandedEnvironment environment, ConfigFile file, MaterializeRequest request, EnvironmentOutcome outcome, DiagnosticBag findings, CancellationToken cancellationToken)
    {
        var asked = ReferencesOf(file).Distinct().ToList();
        var provided = ProvidedSecrets.Read(request.Provided, asked, findings);
        var tree = SecretSubstitution.Apply(file.Tree, reference => provided.GetValueOrDefault(reference, reference));
        ImmutableArray<SecretReference> needed = [.. SecretPlaces.In(tree).SelectMany(place => place.Secret.Expression.References)];
        findings.AddRange(needed.Where(reference => reference.Source == SecretSource.External).Distinct().Select(MaterializeErrors.NotReadable));
        if (findings.HasErrors)
            return null;

        var resolve = new ResolveStage(ports, ResolveStage.Programs(ports));
        var resolved = await resolve.RunAsync(environment, needed, toleratesMissing: false, outcome.Reads, cancellationToken);
        findings.AddRange(resolved.Diagnostics);
        if (!resolved.IsSuccess(out var values))
            return null;

        using (values)
        {
            var filled = file with { Tree = SecretFilling.Fill(tree, values, findings) };
            return findings.HasErrors ? null : FileBytes.Of(filled);
        }
    }

    private static IEnumerable<SecretReference> ReferencesOf(ConfigFile file) => SecretPlaces.In(file.Tree).SelectMany(place => place.Secret.Expression.References);
}
