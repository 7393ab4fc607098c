// SPDX-License-Identifier: MIT

using Render.Core.Nodes;

namespace Render.Schema.Compilation;

/// <summary>Finds the schemas directly inside a schema. Values of <c>enum</c>, <c>const</c> and unknown keywords are no schemas, whatever they look like.</summary>
internal static class Subschemas
{
    /// <summary>The schemas inside, with their pointers from the outer one.</summary>
    public static IEnumerable<Subschema> Of(MapNode schema, Dialect dialect)
    {
        foreach (var entry in schema.Entries)
        {
            foreach (var child in Of(entry, dialect))
                yield return child;
        }
    }

    /// <summary>The schemas inside one keyword.</summary>
    public static IEnumerable<Subschema> Of(MapEntry keyword, Dialect dialect)
    {
        if (KeywordTable.Find(keyword.Key, dialect.Draft) is not { } info || !dialect.Counts(info))
            return [];

        var pointer = JsonPointer.Append(string.Empty, keyword.Key);
        var shape = info.Shape == KeywordShape.OneOrList
            ? keyword.Value is ListNode ? KeywordShape.List : KeywordShape.One
            : info.Shape;
        return Children(shape, keyword.Value, pointer);
    }

    private static IEnumerable<Subschema> Children(KeywordShape shape, Node value, string pointer) => (shape, value) switch
    {
        (KeywordShape.One, _) => [new Subschema(value, pointer)],
        (KeywordShape.List, ListNode list) => list.Items.Select((item, index) => new Subschema(item, JsonPointer.Append(pointer, index))),
        (KeywordShape.Map, MapNode map) => map.Entries.Select(e => new Subschema(e.Value, JsonPointer.Append(pointer, e.Key))),
        (KeywordShape.MapWithLists, MapNode map) =>
            map.Entries.Where(e => e.Value is not ListNode).Select(e => new Subschema(e.Value, JsonPointer.Append(pointer, e.Key))),
        _ => [],
    };
}
