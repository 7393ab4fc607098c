// SPDX-License-Identifier: MIT

using System.Globalization;
using System.Text.Json.Nodes;

namespace Render.Tests.Schema.Kubernetes.Coverage;

/// <summary>Makes the smallest valid value of a schema. What only a rule or a pattern knows is listed by path.</summary>
internal static class SampleValues
{
    private static readonly Dictionary<string, Func<int, JsonNode>> Special = new(StringComparer.Ordinal)
    {
        ["extra[].key"] = i => string.Create(CultureInfo.InvariantCulture, $"example.com/a{i}"),
        ["issuer.issuerURL"] = _ => "https://a.example.com",
        ["issuer.discoveryURL"] = _ => "https://b.example.com/discovery",
        ["claimMappings.uid"] = _ => new JsonObject { ["claim"] = "sub" },
        ["claimMappings.username"] = _ => new JsonObject { ["claim"] = "sub" },
        ["oidcProviders[].claimValidationRules[]"] = _ => new JsonObject
        {
            ["type"] = "RequiredClaim",
            ["requiredClaim"] = new JsonObject { ["claim"] = "a", ["requiredValue"] = "b" },
        },
        ["spec.kubeConfig"] = _ => new JsonObject { ["secretRef"] = new JsonObject { ["name"] = "a" } },
        ["windows[].schedule"] = _ => "@daily",
        ["spec.interval"] = _ => "10m",
        ["spec.timeout"] = _ => "10m",
        ["spec.retryInterval"] = _ => "10m",
        ["sourceRef"] = _ => new JsonObject { ["storeRef"] = new JsonObject { ["name"] = "a" } },
        ["rewrite[]"] = _ => new JsonObject { ["transform"] = new JsonObject { ["template"] = "a" } },
    };

    /// <summary>A valid value; different numbers give different values where the schema allows it.</summary>
    public static JsonNode Of(JsonObject schema, IReadOnlyList<string> path, int number = 0)
    {
        var name = Name(path);
        var known = Special.Where(pair => name == pair.Key || name.EndsWith("." + pair.Key, StringComparison.Ordinal)).Select(pair => pair.Value).FirstOrDefault();
        if (known is not null && !IsFluxSource(schema))
            return known(number);
        if (schema["enum"] is JsonArray values)
            return values.First(value => value?.GetValue<string>().Length > 0)?.DeepClone() ?? string.Empty;

        return schema["type"]?.GetValue<string>() switch
        {
            "object" => Map(schema, path, number),
            "array" => List(schema, path),
            "integer" => schema["minimum"]?.DeepClone() ?? JsonValue.Create(1),
            "boolean" => true,
            _ => string.Create(CultureInfo.InvariantCulture, $"a{number}"),
        };
    }

    /// <summary>A path as the table spells it.</summary>
    public static string Name(IReadOnlyList<string> path) =>
        string.Join('.', path).Replace(".[]", "[]", StringComparison.Ordinal).Replace(".{}", "{}", StringComparison.Ordinal);

    /// <summary>Flux has a field of the same name that names its source.</summary>
    private static bool IsFluxSource(JsonObject schema) => (schema["properties"] as JsonObject)?.ContainsKey("kind") == true;

    private static JsonObject Map(JsonObject schema, IReadOnlyList<string> path, int number)
    {
        var map = new JsonObject();
        foreach (var name in (schema["required"] as JsonArray ?? []).Select(item => item?.GetValue<string>() ?? string.Empty))
        {
            if (schema["properties"]?[name] is JsonObject field)
                map[name] = Of(field, [.. path, name], number);
        }

        // A root without a spec is refused by our schemas whatever the definition says: it would do nothing.
        if (path.Count == 0 && !map.ContainsKey("spec") && schema["properties"]?["spec"] is JsonObject spec)
            map["spec"] = Of(spec, ["spec"], number);

        return map;
    }

    private static JsonArray List(JsonObject schema, IReadOnlyList<string> path)
    {
        var least = schema["minItems"]?.GetValue<int>() ?? 0;
        return schema["items"] is JsonObject items
            ? new JsonArray([.. Enumerable.Range(0, least).Select(i => Of(items, [.. path, "[]"], i))])
            : [];
    }
}
