// SPDX-License-Identifier: MIT

using Render.Core.Nodes;

namespace Render.Kubernetes.Live;

/// <summary>Short ways to read and change maps.</summary>
internal static class Trees
{
    /// <summary>A text of a map; null when it is absent, empty or something else.</summary>
    public static string? Text(MapNode? map, string key) => map?[key] is StringNode { Value.Length: > 0 } text ? text.Value : null;

    /// <summary>The value at the end of a chain of keys.</summary>
    public static Node? At(Node? root, params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
            root = (root as MapNode)?[key];

        return root;
    }

    /// <summary>The map with another value for a key, in its place or at the end.</summary>
    public static MapNode With(this MapNode map, string key, Node value)
    {
        var at = map.IndexOf(key);
        return map.WithEntries(at < 0 ? map.Entries.Add(new MapEntry(key, value)) : map.Entries.SetItem(at, map.Entries[at] with { Value = value }));
    }

    /// <summary>The map without a key.</summary>
    public static MapNode Without(this MapNode map, string key)
    {
        var at = map.IndexOf(key);
        return at < 0 ? map : map.WithEntries(map.Entries.RemoveAt(at));
    }

    /// <summary>The object with another metadata.</summary>
    public static MapNode WithMetadata(this MapNode tree, Func<MapNode, MapNode> change) =>
        tree.With("metadata", change(tree["metadata"] as MapNode ?? MapNode.Empty));
}
