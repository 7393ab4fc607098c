// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Render.Testing.Kubernetes.Server;

namespace Render.Tests.Kubernetes.Live;

/// <summary>Objects as a server keeps them, compared by hand: nothing here is of the product.</summary>
internal static class LiveJson
{
    private static readonly Dictionary<string, string> SameAmounts = new(StringComparer.Ordinal)
    { ["0.5"] = "500m", ["1024Mi"] = "1Gi", ["1h0m0s"] = "1h", ["1m0s"] = "60s" };

    /// <summary>True when something that is applied stands otherwise in what lives. What only lives does not count.</summary>
    public static bool Deviates(JsonNode? applied, JsonNode? live, ResourceType type, string path = "") => (applied, live) switch
    {
        (null, _) => false,
        (JsonObject wanted, JsonObject map) => wanted.Any(entry => Deviates(entry.Value, map[entry.Key], type, Join(path, entry.Key))),
        (JsonArray wanted, JsonArray list) when KeysOf(type, path) is { } keys => wanted.Any(item => Deviates(item, Find(list, item, keys), type, path)),
        (JsonArray wanted, JsonArray list) => !JsonNode.DeepEquals(wanted, list),
        _ => live is null || Written(applied) != Written(live),
    };

    /// <summary>The part of an object that is other than before, for an edit that says nothing about the rest; null at a leaf that goes.</summary>
    public static JsonObject Edited(JsonObject before, JsonObject after, ResourceType type, string path = "")
    {
        var edit = new JsonObject();
        foreach (var key in before.Select(entry => entry.Key).Union(after.Select(entry => entry.Key), StringComparer.Ordinal).ToArray())
        {
            var (old, made) = (before[key], after[key]);
            if (JsonNode.DeepEquals(old, made))
                continue;

            edit[key] = (old, made, KeysOf(type, Join(path, key))) switch
            {
                (JsonObject map, JsonObject inner, _) => Edited(map, inner, type, Join(path, key)),
                (JsonArray list, JsonArray inner, { } keys) => new JsonArray([.. inner.Select(item => EditedItem(list, item, keys, type, Join(path, key))).Where(item => item is not null)]),
                _ => made?.DeepClone(),
            };
        }

        return edit;
    }

    private static JsonObject? EditedItem(JsonArray before, JsonNode? item, ImmutableArray<string> keys, ResourceType type, string path)
    {
        if (item is not JsonObject made || JsonNode.DeepEquals(Find(before, made, keys), made))
            return null;

        var edit = Find(before, made, keys) is JsonObject old ? Edited(old, made, type, path) : (JsonObject)made.DeepClone();
        foreach (var key in keys)
            edit[key] = made[key]?.DeepClone();

        return edit;
    }

    private static JsonNode? Find(JsonArray list, JsonNode? item, ImmutableArray<string> keys) =>
        list.FirstOrDefault(other => keys.All(key => JsonNode.DeepEquals(other?[key], item?[key])));

    private static ImmutableArray<string>? KeysOf(ResourceType type, string path) => type.Lists.TryGetValue(path, out var keys) ? keys : null;

    private static string Join(string path, string key) => path.Length == 0 ? key : path + "." + key;

    private static string Written(JsonNode node) =>
        node is JsonValue value && value.TryGetValue<string>(out var text) ? "text " + SameAmounts.GetValueOrDefault(text, text) : node.ToJsonString();
}
