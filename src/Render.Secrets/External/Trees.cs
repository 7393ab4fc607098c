// SPDX-License-Identifier: MIT

using Render.Core.Nodes;

namespace Render.Secrets.External;

/// <summary>Short ways to trees that are built rather than rendered.</summary>
internal static class Trees
{
    public static StringNode Text(string value) => new(value);

    public static MapNode Map(params ReadOnlySpan<(string Key, Node Value)> entries)
    {
        var map = new MapEntry[entries.Length];
        for (var i = 0; i < entries.Length; i++)
            map[i] = new MapEntry(entries[i].Key, entries[i].Value);

        return new MapNode([.. map]);
    }

    public static ListNode List(params ReadOnlySpan<Node> items) => new([.. items]);
}
