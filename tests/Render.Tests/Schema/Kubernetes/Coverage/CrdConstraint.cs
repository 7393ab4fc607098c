// SPDX-License-Identifier: MIT

using System.Text.Json.Nodes;

namespace Render.Tests.Schema.Kubernetes.Coverage;

/// <summary>One constraint of a CustomResourceDefinition.</summary>
/// <param name="Path">Steps from the root: a field, <c>[]</c> for an item, <c>{}</c> for a value of a map.</param>
/// <param name="Keyword">The keyword; for <c>required</c> and rules with what follows it.</param>
/// <param name="Detail">The required name, or the text of the rule.</param>
/// <param name="Schema">The schema at the path.</param>
internal sealed record CrdConstraint(IReadOnlyList<string> Path, string Keyword, string Detail, JsonObject Schema)
{
    /// <summary>True for what the object's controller writes, and nobody renders.</summary>
    public bool IsStatus => Path is ["status", ..];

    public override string ToString() => $"{string.Join('.', Path)} {Keyword} {Detail}".Trim();
}
