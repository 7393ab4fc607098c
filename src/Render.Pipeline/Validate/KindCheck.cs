// SPDX-License-Identifier: MIT

using Render.Core.Diagnostics;
using Render.Core.Manifests;
using Render.Pipeline.Check;

namespace Render.Pipeline.Validate;

/// <summary>Holds objects against the schema of their kind, in the form that the product's release serves.</summary>
/// <param name="schemas">The repository's schemas.</param>
public sealed class KindCheck(SchemaLibrary schemas)
{
    /// <summary>Checks one object.</summary>
    /// <param name="manifest">The object.</param>
    /// <param name="productVersion">Release of the provider or application that it belongs to; null when it has none.</param>
    /// <param name="context">The environment.</param>
    /// <param name="diagnostics">Receives the findings.</param>
    /// <param name="cancellationToken">Stops the reading of schemas.</param>
    public async ValueTask RunAsync(
        Manifest manifest, string? productVersion, StageContext context, DiagnosticBag diagnostics, CancellationToken cancellationToken)
    {
        if (await schemas.FindAsync(manifest.Object.Type, productVersion, context, cancellationToken) is not { } schema)
        {
            var type = manifest.Object.Type;
            var group = type.Group.Length == 0 ? "core" : type.Group;
            var path = $"schemas/kubernetes/{group}/{type.Kind.ToLowerInvariant()}_{type.Version}.json";
            diagnostics.Add(ManifestErrors.NoSchema(Places.OfTemplate(manifest.Tree), type.ToString(), path));
            return;
        }

        diagnostics.AddRange(schema.Diagnostics);
        if (schema.IsSuccess(out var validator))
            diagnostics.AddRange(validator.Validate(manifest.Tree).Select(v => SchemaFindings.InOutput(v, manifest.Tree, manifest.Object.ToString())));
    }
}
