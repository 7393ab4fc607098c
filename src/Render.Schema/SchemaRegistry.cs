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

    private SchemaRegistry(ImmutableDictionary<string, Node> documents) => _documents = documents;

    /// <summary>The metaschemas alone.</summary>
    public static SchemaRegistry Standard { get; } = new(ImmutableDictionary<string, Node>.Empty.WithComparers(StringComparer.Ordinal));

    /// <summary>This registry and one more document, which replaces one of the same URI.</summary>
    /// <param name="uri">Absolute URI; a fragment is dropped.</param>
    /// <param name="schema">The document.</param>
    public SchemaRegistry With(string uri, Node schema) => new(_documents.SetItem(UriReference.SplitFragment(uri).Base, schema));

    /// <summary>Finds a document by its absolute URI without a fragment.</summary>
    internal bool TryGet(string uri, [NotNullWhen(true)] out Node? schema) =>
        _documents.TryGetValue(uri, out schema) || Metaschema.TryGet(uri, out schema);
}
