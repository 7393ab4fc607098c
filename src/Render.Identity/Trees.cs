// SPDX-License-Identifier: MIT

using Render.Core.Nodes;

namespace Render.Identity;

/// <summary>Short ways to build trees that have no place in a source.</summary>
internal static class Trees
{
    /// <summary>A map; entries without a value are left out.</summary>
    public static MapNode Map(params IEnumerable<(string Key, Node? Value)> entries) =>
        new([.. entries.Where(e => e.Value is not null).Select(e => new MapEntry(e.Key, e.Value ?? NullNode.Instance))]);

    /// <summary>A list.</summary>
    public static ListNode List(IEnumerable<Node> items) => new([.. items]);

    /// <summary>A list of texts.</summary>
    public static ListNode Texts(IEnumerable<string> items) => List(items.Select(Text));

    /// <summary>A text.</summary>
    public static Node Text(string value) => new StringNode(value);

    /// <summary>A text, or nothing.</summary>
    public static Node? TextOrNone(string? value) => value is null ? null : new StringNode(value);

    /// <summary>A boolean.</summary>
    public static Node Flag(bool value) => new BooleanNode(value);

    /// <summary>An integer.</summary>
    public static Node Number(long value) => new NumberNode(value);
}
