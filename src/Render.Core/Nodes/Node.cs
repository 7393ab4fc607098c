// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Text;

namespace Render.Core.Nodes;

/// <summary>
/// A node of a document tree: immutable, positioned, and with the history of its value. Trees of specs, templates, manifests,
/// live objects and embedded documents are all made of these; text exists only in the readers and writers.
/// Equality is by reference; values are compared with <see cref="NodeEquality"/>.
/// </summary>
public abstract class Node
{
    private protected Node(SourceSpan span, ImmutableArray<Origin> provenance)
    {
        Span = span;
        Provenance = provenance.IsDefault ? [] : provenance;
    }

    /// <summary>What this node is.</summary>
    public abstract NodeKind Kind { get; }

    /// <summary>Where the value stands, from its first to after its last character.</summary>
    public SourceSpan Span { get; }

    /// <summary>Where the value came from besides <see cref="Span"/>, nearest first. Empty for what was read directly.</summary>
    public ImmutableArray<Origin> Provenance { get; }

    /// <summary>The same value with another place and history. Children are shared.</summary>
    public abstract Node With(SourceSpan span, ImmutableArray<Origin> provenance);

    /// <summary>The same node with one more origin in front.</summary>
    public Node WithOrigin(Origin origin) => With(Span, Provenance.Insert(0, origin));

    /// <summary>What the node is, in words for messages: kind and length, never the value.</summary>
    public abstract string Describe();

    /// <summary>The same as <see cref="Describe"/>: a node never formats its value by accident.</summary>
    public sealed override string ToString() => Describe();
}
