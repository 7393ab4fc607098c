// SPDX-License-Identifier: MIT

using System.Text.Json.Nodes;

namespace Render.Testing.Kubernetes.Server;

/// <summary>
/// One step of a field path, written as in <c>managedFields</c>: <c>f:name</c> for a field, <c>k:{…}</c> for an item by its keys,
/// <c>v:…</c> for a value of a set.
/// </summary>
internal static class FieldStep
{
    public static string Field(string name) => "f:" + name;

    public static string Item(JsonObject item, IEnumerable<string> keys)
    {
        var identity = new JsonObject();
        foreach (var key in keys.Where(key => item[key] is not null).Order(StringComparer.Ordinal))
            identity[key] = item[key]?.DeepClone();

        return "k:" + identity.ToJsonString();
    }

    public static string Value(JsonNode? value) => "v:" + (value?.ToJsonString() ?? "null");

    /// <summary>Finds what a step leads to; null when it leads nowhere.</summary>
    public static JsonNode? Follow(JsonNode? node, string step, string listPath, ResourceType type) => (node, step[..2]) switch
    {
        (JsonObject map, "f:") => map[step[2..]],
        (JsonArray list, "k:") => list.OfType<JsonObject>().FirstOrDefault(item => Item(item, type.Lists[listPath]) == step),
        (JsonArray list, "v:") => list.FirstOrDefault(item => Value(item) == step),
        _ => null,
    };
}
