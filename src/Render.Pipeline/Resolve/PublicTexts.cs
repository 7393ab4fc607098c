// SPDX-License-Identifier: MIT

using Render.Core.Nodes;

namespace Render.Pipeline.Resolve;

/// <summary>Keys, names and URLs of a spec: what everybody can read anyway and what therefore cannot be a secret.</summary>
public static class PublicTexts
{
    /// <summary>Every key and every text of the document outside of secret references.</summary>
    public static IReadOnlyCollection<string> Of(Node document) => Walk(document).ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<string> Walk(Node node) => node switch
    {
        MapNode map when map["from"] is not null => [],
        MapNode map => Walk(map),
        ListNode list => list.Items.SelectMany(Walk),
        StringNode text => [text.Value],
        _ => [],
    };

    private static IEnumerable<string> Walk(MapNode map)
    {
        foreach (var entry in map.Entries)
        {
            yield return entry.Key;
            foreach (var text in Walk(entry.Value))
                yield return text;
        }
    }
}
