// SPDX-License-Identifier: MIT

using Render.Schema.Compilation;
using Render.Schema.Keywords;

namespace Render.Schema.Kubernetes;

/// <summary>Compiles the keywords of structural schemas.</summary>
internal static class StructuralKeywords
{
    /// <summary>True for the names that begin with <c>x-kubernetes-</c> and are known.</summary>
    public static bool Knows(string keyword) => keyword.StartsWith("x-kubernetes-", StringComparison.Ordinal);

    public static IEnumerable<Keyword> Build(SchemaScope scope) => ValueKeywords.Build(scope);
}
