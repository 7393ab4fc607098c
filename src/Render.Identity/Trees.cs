// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Nodes;

namespace Render.Identity;

/// <summary>Short ways to build trees that have no place in a source.</summary>
internal static class Trees
{
    /// <summary>A map; entries without a value are left out.</summary>
    public static MapNode Map(params ReadOnlySpan<(string Key, Node? Value)> entries)
    {
        var map = ImmutableArray.CreateBuilder<MapEntry>(entries.Length);
        foreach (var (key, value) in entries)
        {
            if (value is not null)
                map.Add(new MapEntry(key, value));
        }

        return new MapNode(map.ToImmutable());
    }

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
