// SPDX-License-Identifier: MIT

using Render.Core.Nodes;
using Render.Schema.Validation;

namespace Render.Schema.Compilation;

/// <summary>A schema with a URI of its own: a document, or a part of one that has an <c>$id</c>.</summary>
/// <param name="uri">Absolute URI without a fragment.</param>
/// <param name="root">Its root.</param>
/// <param name="dialect">The keywords that count in it.</param>
internal sealed class SchemaResource(string uri, Node root, Dialect dialect)
{
    public string Uri { get; } = uri;

    public Node Root { get; } = root;

    public Dialect Dialect { get; } = dialect;

    /// <summary>Plain names that a reference can use as a fragment, dynamic ones included.</summary>
    public Dictionary<string, Node> Anchors { get; } = new(StringComparer.Ordinal);

    /// <summary>The names among <see cref="Anchors"/> that a <c>$dynamicRef</c> looks for.</summary>
    public HashSet<string> DynamicNames { get; } = new(StringComparer.Ordinal);

    /// <summary>What the dynamic names lead to; filled while the builder works, read-only afterwards.</summary>
    public Dictionary<string, CompiledSchema> DynamicTargets { get; } = new(StringComparer.Ordinal);
}
