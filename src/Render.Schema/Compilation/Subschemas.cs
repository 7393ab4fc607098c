// SPDX-License-Identifier: MIT

using Render.Core.Nodes;

namespace Render.Schema.Compilation;

/// <summary>Finds the schemas directly inside a schema. Values of <c>enum</c>, <c>const</c> and unknown keywords are no schemas, whatever they look like.</summary>
internal static class Subschemas
{
    /// <summary>The schemas inside, with their pointers from the outer one.</summary>
    public static IEnumerable<(Node Node, string Pointer)> Of(MapNode schema, Dialect dialect)
    {
        foreach (var entry in schema.Entries)
        {
            if (KeywordTable.Find(entry.Key, dialect.Draft) is not { } keyword || !dialect.Counts(keyword))
                continue;

            var pointer = JsonPointer.Append(string.Empty, entry.Key);
            var shape = keyword.Shape == KeywordShape.OneOrList
                ? entry.Value is ListNode ? KeywordShape.List : KeywordShape.One
                : keyword.Shape;
            foreach (var child in Children(shape, entry.Value, pointer))
                yield return child;
        }
    }

    private static IEnumerable<(Node Node, string Pointer)> Children(KeywordShape shape, Node value, string pointer) => (shape, value) switch
    {
        (KeywordShape.One, _) => [(value, pointer)],
        (KeywordShape.List, ListNode list) => list.Items.Select((item, index) => (item, JsonPointer.Append(pointer, index))),
        (KeywordShape.Map, MapNode map) => map.Entries.Select(e => (e.Value, JsonPointer.Append(pointer, e.Key))),
        (KeywordShape.MapWithLists, MapNode map) =>
            map.Entries.Where(e => e.Value is not ListNode).Select(e => (e.Value, JsonPointer.Append(pointer, e.Key))),
        _ => [],
    };
}
