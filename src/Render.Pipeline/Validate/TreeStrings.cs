// SPDX-License-Identifier: MIT

using Render.Core.Nodes;

namespace Render.Pipeline.Validate;

/// <summary>Walks every string of a tree, keys left out, embedded documents included.</summary>
public static class TreeStrings
{
    /// <summary>The string nodes that are looked for with their paths, in document order.</summary>
    /// <param name="root">The tree.</param>
    /// <param name="isWanted">Which.</param>
    /// <param name="intoEmbedded">False leaves embedded documents out.</param>
    public static IReadOnlyList<PlacedString> Find(Node root, Predicate<StringNode> isWanted, bool intoEmbedded = true)
    {
        var walk = new Walk(isWanted, intoEmbedded);
        walk.Visit(root, NodePath.Root);
        return walk.Found;
    }

    private sealed class Walk(Predicate<StringNode> isWanted, bool intoEmbedded)
    {
        public List<PlacedString> Found { get; } = [];

        public void Visit(Node node, NodePath path)
        {
            switch (node)
            {
                case StringNode text when isWanted(text):
                    Found.Add(new PlacedString(path, text));
                    break;
                case MapNode map:
                    foreach (var entry in map.Entries)
                    {
                        if (MayHold(entry.Value))
                            Visit(entry.Value, path.Key(entry.Key));
                    }

                    break;
                case ListNode list:
                    for (var index = 0; index < list.Items.Length; index++)
                    {
                        if (MayHold(list.Items[index]))
                            Visit(list.Items[index], path.Index(index));
                    }

                    break;
                case EmbeddedNode embedded when intoEmbedded:
                    Visit(embedded.Content, path.Into());
                    break;
            }
        }

        /// <summary>False for most nodes of most trees, and then no path to them has to be made.</summary>
        private bool MayHold(Node node) => node is StringNode text ? isWanted(text) : node is MapNode or ListNode or EmbeddedNode;
    }
}
