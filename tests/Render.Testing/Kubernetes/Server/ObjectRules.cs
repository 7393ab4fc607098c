// SPDX-License-Identifier: MIT

using System.Text;
using System.Text.Json.Nodes;

namespace Render.Testing.Kubernetes.Server;

/// <summary>What the server does to and demands of objects besides merging: schemas, conversion of <c>stringData</c>, defaults, rules of the CRDs.</summary>
internal static class ObjectRules
{
    private const int MaxSecret = 1048576;
    private static readonly System.Buffers.SearchValues<char> Base64Letters =
        System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=");

    /// <summary>What is wrong with an applied object before it is merged; null for nothing.</summary>
    public static StatusAnswer? CheckApplied(JsonObject applied, ObjectKey key)
    {
        var identity = $"{key.Full}; {(key.Type.Group.Length == 0 ? "/v1" : key.Type.ApiVersion)}, Kind={key.Type.Kind}";
        if (UnknownField(applied, string.Empty, key.Type) is { } unknown)
            return StatusAnswer.Internal($"failed to create typed patch object ({identity}): {unknown}: field not declared in schema");
        if (key.Type.Kind != "Secret")
            return null;

        foreach (var (name, value) in applied["stringData"] as JsonObject ?? [])
        {
            if (value is JsonObject)
                return StatusAnswer.Internal($"failed to create typed patch object ({identity}): .stringData.{name}: expected string, got &value.valueUnstructured{{Value:map[string]interface {{}}{value.ToJsonString()}}}");
        }

        foreach (var (_, value) in applied["data"] as JsonObject ?? [])
        {
            var text = value?.GetValue<string>() ?? string.Empty;
            var bad = text.AsSpan().IndexOfAnyExcept(Base64Letters);
            if (bad >= 0)
                return StatusAnswer.Internal($"failed to convert new object ({identity}) to proper version: unable to convert unstructured object to /v1, Kind=Secret: error decoding from json: illegal base64 data at input byte {bad.ToString(System.Globalization.CultureInfo.InvariantCulture)}");
        }

        return null;
    }

    /// <summary>Completes a merged object.</summary>
    public static void Complete(JsonObject merged, ObjectKey key)
    {
        if (key.Type.Kind == "Secret" && merged["stringData"] is JsonObject texts)
        {
            if (merged["data"] is not JsonObject data)
                merged["data"] = data = [];

            foreach (var (name, value) in texts)
                data[name] = Convert.ToBase64String(Encoding.UTF8.GetBytes(value?.GetValue<string>() ?? string.Empty));

            merged.Remove("stringData");
        }

        if (key.Type.Kind == "Secret" && merged["type"] is null)
            merged["type"] = "Opaque";

        foreach (var (path, number) in key.Type.Defaults)
        {
            var parts = path.Split('.');
            if (merged[parts[0]] is JsonObject parent && parent[parts[1]] is null)
                parent[parts[1]] = number;
        }
    }

    /// <summary>What is wrong with the result; null for nothing.</summary>
    public static StatusAnswer? CheckMerged(JsonObject merged, JsonObject? live, ObjectKey key) => key.Type.Kind switch
    {
        "Secret" => CheckSecret(merged, live, key),
        "Authentication" => AuthenticationRules.Check(merged, live, key),
        _ => null,
    };

    private static StatusAnswer? CheckSecret(JsonObject merged, JsonObject? live, ObjectKey key)
    {
        var size = (merged["data"] as JsonObject ?? []).Sum(pair => (pair.Value?.GetValue<string>().Length ?? 0) * 3L / 4);
        if (size > MaxSecret)
            return StatusAnswer.Invalid(key, ("data", "FieldValueTooLong", "Too long: must have at most 1048576 bytes"));

        var isImmutable = live?["immutable"]?.GetValue<bool>() == true;
        return isImmutable && !JsonNode.DeepEquals(live?["data"], merged["data"])
            ? StatusAnswer.Invalid(key, ("data", "FieldValueForbidden", "Forbidden: field is immutable when `immutable` is set"))
            : null;
    }

    private static string? UnknownField(JsonObject map, string path, ResourceType type)
    {
        if (!type.Fields.TryGetValue(path, out var known))
            return null;

        foreach (var (name, value) in map)
        {
            var inner = path.Length == 0 ? name : path + "." + name;
            if (!known.Contains(name))
                return "." + inner;
            if (value is JsonObject fields && UnknownField(fields, inner, type) is { } unknown)
                return unknown;
        }

        return null;
    }
}
