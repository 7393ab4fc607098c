// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Render.Core.Nodes;
using Render.Schema.Compilation;
using Render.Schema.Metaschemas;

namespace Render.Schema;

/// <summary>
/// The schema documents that references may lead to. Immutable; nothing is ever fetched. The metaschemas of both drafts are always there.
/// </summary>
public sealed class SchemaRegistry
{
    private readonly ImmutableDictionary<string, Node> _documents;
    private readonly Func<string, Node?>? _source;

    private SchemaRegistry(ImmutableDictionary<string, Node> documents, Func<string, Node?>? source = null) =>
        (_documents, _source) = (documents, source);

    /// <summary>The metaschemas alone.</summary>
    public static SchemaRegistry Standard { get; } = new(ImmutableDictionary<string, Node>.Empty.WithComparers(StringComparer.Ordinal));

    /// <summary>This registry and one more document, which replaces one of the same URI.</summary>
    /// <param name="uri">Absolute URI; a fragment is dropped.</param>
    /// <param name="schema">The document.</param>
    public SchemaRegistry With(string uri, Node schema) =>
        new(_documents.SetItem(UriReference.SplitFragment(uri).Base, schema), _source);

    /// <summary>This registry, and a source of further documents that are looked up when a reference first leads to them.</summary>
    /// <param name="source">Gives the document of a URI without a fragment, or null; must be safe to call from several threads.</param>
    public SchemaRegistry WithSource(Func<string, Node?> source) => new(_documents, source);

    /// <summary>Finds a document by its absolute URI without a fragment.</summary>
    internal bool TryGet(string uri, [NotNullWhen(true)] out Node? schema)
    {
        if (_documents.TryGetValue(uri, out schema) || Metaschema.TryGet(uri, out schema))
            return true;

        schema = _source?.Invoke(uri);
        return schema is not null;
    }
}
