// SPDX-License-Identifier: MIT

using Render.Core.Nodes;

namespace Render.Output.Writing;

/// <summary>Takes the leaves out of a tree that were asked to hold a secret in clear text.</summary>
internal static class PlainLeaves
{
    /// <summary>The tree with empty strings in the place of these leaves. Nodes are equal by reference, so equal values elsewhere stay.</summary>
    public static MapNode Without(MapNode root, IReadOnlyCollection<NodePath> leaves)
    {
        var hidden = leaves.Select(leaf => leaf.Find(root)).OfType<Node>().ToHashSet();
        return (MapNode)Without(root, hidden);
    }

    private static Node Without(Node node, HashSet<Node> hidden) => node switch
    {
        _ when hidden.Contains(node) => new StringNode(string.Empty),
        MapNode map => map.WithValues(value => Without(value, hidden)),
        ListNode list => list.WithItems([.. list.Items.Select(item => Without(item, hidden))]),
        _ => node,
    };
}
