// SPDX-License-Identifier: MIT

using System.Collections;
using System.Collections.Immutable;
using Render.Core.Nodes;
using Render.Core.Text;

namespace Render.Identity.Spec;

/// <summary>A list of the spec, with the nodes that its items were bound from.</summary>
/// <typeparam name="T">The items.</typeparam>
public sealed class SpecList<T> : IReadOnlyList<T>
{
    private readonly ListNode _source;

    /// <summary>A list without items.</summary>
    public SpecList()
        : this([], ListNode.Empty)
    {
    }

    /// <summary>Takes bound items.</summary>
    /// <param name="items">The items; each must be a <typeparamref name="T"/>.</param>
    /// <param name="source">The sequence that they were bound from, item by item.</param>
    public SpecList(IEnumerable<object> items, ListNode source)
    {
        Items = [.. items.Cast<T>()];
        _source = source;
    }

    /// <summary>The items in order.</summary>
    public ImmutableArray<T> Items { get; }

    /// <inheritdoc/>
    public int Count => Items.Length;

    /// <inheritdoc/>
    public T this[int index] => Items[index];

    /// <summary>The nodes of the items.</summary>
    public ImmutableArray<Node> Nodes => _source.Items;

    /// <summary>Where an item stands.</summary>
    public SourceSpan SpanOf(int index) => _source.Items[index].Span;

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => Items.AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
