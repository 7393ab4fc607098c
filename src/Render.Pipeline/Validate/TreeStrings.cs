// SPDX-License-Identifier: MIT

using Render.Core.Nodes;

namespace Render.Pipeline.Validate;

/// <summary>Walks every string of a tree, keys left out, embedded documents included.</summary>
public static class TreeStrings
{
    /// <summary>Each string node with its path, in document order.</summary>
    /// <param name="root">The tree.</param>
    /// <param name="intoEmbedded">False leaves embedded documents out.</param>
    public static IEnumerable<PlacedString> Of(Node root, bool intoEmbedded = true) => Walk(root, NodePath.Root, intoEmbedded);

    private static IEnumerable<PlacedString> Walk(Node node, NodePath path, bool intoEmbedded) => node switch
    {
        StringNode text => [new PlacedString(path, text)],
        MapNode map => map.Entries.SelectMany(e => Walk(e.Value, path.Key(e.Key), intoEmbedded)),
        ListNode list => list.Items.SelectMany((item, index) => Walk(item, path.Index(index), intoEmbedded)),
        EmbeddedNode embedded when intoEmbedded => Walk(embedded.Content, path.Into(), intoEmbedded),
        _ => [],
    };
}
