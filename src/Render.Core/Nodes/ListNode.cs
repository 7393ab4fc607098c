// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using System.Globalization;
using Render.Core.Text;

namespace Render.Core.Nodes;

/// <summary>A sequence.</summary>
public sealed class ListNode : Node
{
    /// <summary>Creates a sequence.</summary>
    public ListNode(ImmutableArray<Node> items, SourceSpan span = default, ImmutableArray<Origin> provenance = default)
        : base(span.Path is null ? SourceSpan.None : span, provenance) => Items = items.IsDefault ? [] : items;

    /// <summary>A sequence without items.</summary>
    public static ListNode Empty { get; } = new([]);

    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.List;

    /// <summary>The items in order.</summary>
    public ImmutableArray<Node> Items { get; }

    /// <inheritdoc/>
    public override Node With(SourceSpan span, ImmutableArray<Origin> provenance) => new ListNode(Items, span, provenance);

    /// <summary>The same sequence with other items.</summary>
    public ListNode WithItems(ImmutableArray<Node> items) => new(items, Span, Provenance);

    /// <inheritdoc/>
    public override string Describe() => string.Create(CultureInfo.InvariantCulture, $"a list of {Items.Length} {(Items.Length == 1 ? "item" : "items")}");
}
