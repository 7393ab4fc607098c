// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Nodes;

namespace Render.Tests.Templates.Shipped;

/// <summary>Numbers the keys and values of a model in its order, and puts others in their place.</summary>
internal static class ModelPlaces
{
    /// <summary>All places: their numbers, what stands there, and the number behind the last place inside.</summary>
    public static ImmutableArray<(int Place, int End, bool IsKey, Node Value)> Of(MapNode model)
    {
        var places = ImmutableArray.CreateBuilder<(int, int, bool, Node)>();
        var next = 0;
        Visit(model, ref next, (place, end, isKey, value) =>
        {
            places.Add((place, end, isKey, value));
            return null;
        });
        return places.ToImmutable();
    }

    /// <summary>The model with other values and keys at some places.</summary>
    public static MapNode With(MapNode model, IReadOnlyDictionary<int, Node> values)
    {
        var next = 0;
        return (MapNode)Visit(model, ref next, (place, _, _, _) => values.GetValueOrDefault(place));
    }

    private static Node Visit(Node node, ref int next, Func<int, int, bool, Node, Node?> replace)
    {
        var place = next++;
        var inside = VisitInside(node, ref next, replace);
        return replace(place, next, false, node) ?? inside;
    }

    private static Node VisitInside(Node node, ref int next, Func<int, int, bool, Node, Node?> replace)
    {
        switch (node)
        {
            case MapNode map:
                var entries = ImmutableArray.CreateBuilder<MapEntry>(map.Entries.Length);
                foreach (var entry in map.Entries)
                {
                    var key = next++;
                    var renamed = replace(key, next, true, new StringNode(entry.Key)) as StringNode;
                    entries.Add(entry with { Key = renamed?.Value ?? entry.Key, Value = Visit(entry.Value, ref next, replace) });
                }

                return map.WithEntries(entries.MoveToImmutable());
            case ListNode list:
                var items = ImmutableArray.CreateBuilder<Node>(list.Items.Length);
                foreach (var item in list.Items)
                    items.Add(Visit(item, ref next, replace));

                return list.WithItems(items.MoveToImmutable());
            default:
                return node;
        }
    }
}
