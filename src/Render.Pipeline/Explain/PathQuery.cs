// SPDX-License-Identifier: MIT

using System.Globalization;
using Render.Core.Nodes;

namespace Render.Pipeline.Explain;

/// <summary>
/// Follows a path as users type it: keys joined by dots, items by number in brackets or by their natural key
/// (<c>connectors[rancher]</c>). A key that holds dots itself, such as <c>config.yaml</c>, needs no quotes: the longest key
/// that fits is taken. Embedded documents are entered as if they were maps, and <c>data</c> finds what a template wrote as
/// <c>stringData</c>.
/// </summary>
public static class PathQuery
{
    private static readonly string[] NaturalKeys = ["id", "name", "key", "clientID", "componentName"];

    /// <summary>The node, or null with how far the path could be followed.</summary>
    /// <param name="root">Where to start.</param>
    /// <param name="path">The path.</param>
    /// <param name="rest">What could not be followed; empty when the node was found.</param>
    /// <param name="candidates">The keys that stood there instead.</param>
    public static Node? Find(Node root, string path, out string rest, out IReadOnlyList<string> candidates)
    {
        var node = root;
        rest = path;
        candidates = [];
        while (rest.Length > 0)
        {
            node = node is EmbeddedNode embedded ? embedded.Content : node;
            var next = Step(node, ref rest);
            if (next is null)
            {
                candidates = node is MapNode map ? [.. map.Entries.Select(e => e.Key)] : [];
                return null;
            }

            node = next;
        }

        return node;
    }

    private static Node? Step(Node node, ref string rest)
    {
        if (rest[0] == '[')
            return Item(node, ref rest);

        if (node is not MapNode map)
            return null;

        foreach (var entry in map.Entries.OrderByDescending(e => e.Key.Length))
        {
            foreach (var key in entry.Key == "stringData" ? ["stringData", "data"] : new[] { entry.Key })
            {
                if (!rest.StartsWith(key, StringComparison.Ordinal) || (rest.Length > key.Length && rest[key.Length] is not ('.' or '[')))
                    continue;

                rest = rest[key.Length..].TrimStart('.');
                return entry.Value;
            }
        }

        return null;
    }

    private static Node? Item(Node node, ref string rest)
    {
        var end = rest.IndexOf(']', StringComparison.Ordinal);
        if (end < 0)
            return null;

        var name = rest[1..end].Trim('"');
        var found = node switch
        {
            ListNode list when int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var index) => list.Items.ElementAtOrDefault(index),
            ListNode list => list.Items.FirstOrDefault(item => item is MapNode map && NaturalKeys.Any(key => map[key] is StringNode text && text.Value == name)),
            MapNode map => map[name],
            _ => null,
        };
        if (found is not null)
            rest = rest[(end + 1)..].TrimStart('.');

        return found;
    }
}
