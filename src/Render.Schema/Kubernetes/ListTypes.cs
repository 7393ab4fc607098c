// SPDX-License-Identifier: MIT

using Render.Core.Nodes;
using Render.Schema.Compilation;
using Render.Schema.Keywords;

namespace Render.Schema.Kubernetes;

/// <summary>Compiles <c>x-kubernetes-list-type</c>, which our own schemas use as well.</summary>
internal static class ListTypes
{
    private const string Type = "x-kubernetes-list-type";
    private const string Keys = "x-kubernetes-list-map-keys";

    public static IEnumerable<Keyword> Build(SchemaScope scope)
    {
        switch (scope.Schema[Type])
        {
            case StringNode { Value: "set" }:
                yield return new UniqueItems(scope.Owner, Type);
                break;
            case StringNode { Value: "map" } place:
                var keys = scope.Names(Keys, scope.Schema[Keys] ?? place);
                yield return new ListMapKeys(scope.Owner, keys, Defaults(scope.Schema, keys));
                break;
            case null or StringNode { Value: "atomic" }:
                break;
            case var other:
                scope.Malformed<object>(Type, other, "one of 'atomic', 'set' and 'map'");
                break;
        }
    }

    private static Dictionary<string, Node> Defaults(MapNode list, IEnumerable<string> keys)
    {
        var fields = (list["items"] as MapNode)?["properties"] as MapNode ?? MapNode.Empty;
        return keys
            .Select(key => (Key: key, Default: (fields[key] as MapNode)?["default"]))
            .Where(pair => pair.Default is not null)
            .ToDictionary(pair => pair.Key, pair => pair.Default ?? NullNode.Instance, StringComparer.Ordinal);
    }
}
