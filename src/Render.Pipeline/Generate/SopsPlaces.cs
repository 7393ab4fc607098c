// SPDX-License-Identifier: MIT

using Render.Core.Nodes;

namespace Render.Pipeline.Generate;

/// <summary>Finds the sops references of a spec.</summary>
internal static class SopsPlaces
{
    /// <summary>All of them, in document order; the same value may come twice.</summary>
    public static IEnumerable<SopsPlace> In(Node node) => In(node, string.Empty);

    private static IEnumerable<SopsPlace> In(Node node, string path)
    {
        switch (node)
        {
            case MapNode map when Text(map, "from") == "sops" && Text(map, "file") is { } file && Text(map, "key") is { } key:
                return [new SopsPlace(file, key, path, map.Span)];
            case MapNode map:
                return map.Entries.SelectMany(entry => In(entry.Value, path.Length == 0 ? entry.Key : $"{path}.{entry.Key}"));
            case ListNode list:
                return list.Items.SelectMany((item, i) => In(item, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{path}[{i}]")));
            default:
                return [];
        }
    }

    private static string? Text(MapNode map, string key) => (map[key] as StringNode)?.Value;
}
