// SPDX-License-Identifier: MIT

using Render.Core.Nodes;
using Render.Identity.Spec.Shapes;

namespace Render.Identity.Policy;

/// <summary>The JSON schema of policies, generated from the records: <c>schemas/policy.schema.json</c>. Editors use it.</summary>
public static class PolicySchema
{
    /// <summary>Identifies the schema; nothing is fetched from there.</summary>
    public const string Id = "https://render.invalid/schemas/policy.schema.json";

    /// <summary>JSON Schema 2020-12.</summary>
    public static MapNode Generate() => SchemaWriter.DocumentOf(typeof(PolicySpec), Id, "Policy of Render");
}
