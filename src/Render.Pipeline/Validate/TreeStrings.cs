// SPDX-License-Identifier: MIT

using Render.Core.Nodes;

namespace Render.Pipeline.Validate;

/// <summary>Walks every string of a tree, keys left out, embedded documents included.</summary>
public static class TreeStrings
{
    /// <summary>Each string node with its path, in document order.</summary>
    public static IEnumerable<PlacedString> Of(Node root) => Walk(root, NodePath.Root);

    private static IEnumerable<PlacedString> Walk(Node node, NodePath path) => node switch
    {
        StringNode text => [new PlacedString(path, text)],
        MapNode map => map.Entries.SelectMany(e => Walk(e.Value, path.Key(e.Key))),
        ListNode list => list.Items.SelectMany((item, index) => Walk(item, path.Index(index))),
        EmbeddedNode embedded => Walk(embedded.Content, path.Into()),
        _ => [],
    };
}
