// SPDX-License-Identifier: MIT

using Render.Core.Diagnostics;
using Render.Core.Manifests;
using Render.Identity.Linking;
using Render.Pipeline.Check;
using Render.Pipeline.Expand;
using Render.Yaml;

namespace Render.Pipeline.Validate;

/// <summary>
/// Proves what was rendered: every object against the schema of its kind, every embedded document and config file against its
/// payload schema, and the rules of those who read it (Flux's substitution, the API server's size limit).
/// </summary>
/// <param name="schemas">The repository's schemas.</param>
/// <param name="kinds">The check by kind.</param>
public sealed class ValidateStage(SchemaLibrary schemas, KindCheck kinds)
{
    /// <summary>Validates one environment; the value is what came in.</summary>
    public async ValueTask<StageResult<ExpandedEnvironment>> RunAsync(
        ExpandedEnvironment environment, StageContext context, CancellationToken cancellationToken)
    {
        var diagnostics = new DiagnosticBag();
        foreach (var manifest in environment.Rendered.Manifests)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await kinds.RunAsync(manifest, environment.VersionOf(manifest.Instance), context, diagnostics, cancellationToken);
            diagnostics.AddRange(FluxSubstitutionRule.Check(manifest, environment.FluxVersionOf(manifest.Cluster)));
            diagnostics.AddRange(DataSizeRule.Check(manifest));
            diagnostics.AddRange(KustomizeTextRule.Check(manifest));
            diagnostics.AddRange(SurvivalRule.Check(manifest));
            var formats = FormatCheck.Check(manifest).ToList();
            diagnostics.AddRange(formats.Count > 0 ? formats : Proof(manifest));
        }

        diagnostics.AddRange(environment.Rendered.Files.SelectMany(FormatCheck.Check));
        foreach (var instance in environment.Instances)
        {
            foreach (var payload in instance.Payloads)
                await CheckPayloadAsync(environment.Rendered, instance, payload, context, diagnostics, cancellationToken);
        }

        return StageResult.Of(environment, diagnostics);
    }

    /// <summary>What reaches a cluster is what was rendered, or nothing is written.</summary>
    private static IEnumerable<Diagnostic> Proof(Manifest manifest) =>
        RoundTripProof.Check(manifest.Tree).IsEmpty ? [] : [ManifestErrors.RoundTrip(Places.OfTemplate(manifest.Tree), manifest.Object.ToString())];

    private async ValueTask CheckPayloadAsync(
        RenderedEnvironment rendered, TemplateInstance instance, PayloadSchema payload, StageContext context, DiagnosticBag diagnostics, CancellationToken cancellationToken)
    {
        var documents = PayloadDocuments.Find(rendered, instance, payload).ToList();
        if (documents.Count == 0)
            return;

        var schema = await schemas.PayloadAsync(payload.Schema, context, cancellationToken);
        diagnostics.AddRange(schema.Diagnostics);
        if (!schema.IsSuccess(out var validator))
            return;

        foreach (var (name, document) in documents)
            diagnostics.AddRange(validator.Validate(document).Select(v => SchemaFindings.InOutput(v, document, name)));
    }
}
