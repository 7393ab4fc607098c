// SPDX-License-Identifier: MIT

using System.Text;
using Render.Core.Diagnostics;
using Render.Core.Nodes;
using Render.Core.Secrets;
using Render.Core.Text;

namespace Render.Secrets.Generation;

/// <summary>Puts drawn values into a document, where nothing stands yet.</summary>
internal static class ValueTree
{
    /// <summary>The document with the values.</summary>
    /// <param name="tree">The document.</param>
    /// <param name="values">Keys on the way to each value, joined by dots, and the value.</param>
    /// <param name="file">The file as messages name it.</param>
    public static StageResult<MapNode> Add(MapNode tree, IEnumerable<(string Key, SecretText Value)> values, SourceSpan file)
    {
        foreach (var (key, value) in values)
        {
            if (Add(tree, key.Split('.'), new StringNode(Encoding.UTF8.GetString(value.Open()))) is not { } added)
                return StageResult.Fail<MapNode>(GenerationErrors.AlreadyThere(file, key));

            tree = added;
        }

        return StageResult.Of(tree);
    }

    /// <summary>The tree with a value at a path; null when something stands there, or on the way.</summary>
    private static MapNode? Add(MapNode map, ReadOnlySpan<string> keys, Node value)
    {
        var at = map.IndexOf(keys[0]);
        if (keys.Length == 1)
            return at < 0 ? map.WithEntries(map.Entries.Add(new MapEntry(keys[0], value))) : null;

        var below = at < 0 ? MapNode.Empty : map.Entries[at].Value as MapNode;
        if (below is null || Add(below, keys[1..], value) is not { } added)
            return null;

        return map.WithEntries(at < 0
            ? map.Entries.Add(new MapEntry(keys[0], added))
            : map.Entries.SetItem(at, map.Entries[at] with { Value = added }));
    }
}
