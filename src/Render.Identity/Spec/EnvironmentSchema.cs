// SPDX-License-Identifier: MIT

using Render.Core.Nodes;
using Render.Identity.Spec.Shapes;

namespace Render.Identity.Spec;

/// <summary>The JSON schema of environment specs, generated from the records: <c>schemas/environment.schema.json</c>.</summary>
public static class EnvironmentSchema
{
    /// <summary>Identifies the schema; nothing is fetched from there.</summary>
    public const string Id = "https://render.invalid/schemas/environment.schema.json";

    /// <summary>
    /// JSON Schema 2020-12. Variants are chosen by <c>if</c>/<c>then</c> on their discriminator, so that an error stands at the
    /// key that is wrong. Keys are demanded only where no other file can give them: in the items of lists and in secrets. All
    /// other missing keys are found when the merged document is bound, since an editor sees one file of several.
    /// </summary>
    public static MapNode Generate() => SchemaWriter.DocumentOf(typeof(EnvironmentSpec), Id, "Environment of Render");
}
