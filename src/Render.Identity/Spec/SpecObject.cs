// SPDX-License-Identifier: MIT

using Render.Core.Nodes;
using Render.Core.Text;

namespace Render.Identity.Spec;

/// <summary>A mapping of the environment spec, bound to a record that still knows where each value stands.</summary>
public abstract record SpecObject
{
    /// <summary>The mapping as it was read and merged; empty for records that were not bound from a document.</summary>
    public MapNode Source { get; private set; } = MapNode.Empty;

    /// <summary>Remembers the mapping; done once, by the binder.</summary>
    internal void SetSource(MapNode source) => Source = source;

    /// <summary>True when the document gives the key.</summary>
    public bool Has(string key) => Source.IndexOf(key) >= 0;

    /// <summary>Where the value of a key stands; the mapping itself when the key is absent.</summary>
    public SourceSpan SpanOf(string key) => Source.TryGet(key, out var entry) ? entry.Value.Span : Source.Span;

    /// <summary>Where a key stands; the mapping itself when it is absent.</summary>
    public SourceSpan KeySpanOf(string key) => Source.TryGet(key, out var entry) ? entry.KeySpan : Source.Span;
}
