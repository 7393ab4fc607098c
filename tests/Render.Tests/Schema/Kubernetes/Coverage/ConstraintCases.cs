// SPDX-License-Identifier: MIT

using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Render.Schema.Rules;

namespace Render.Tests.Schema.Kubernetes.Coverage;

/// <summary>Values just inside and just outside of one constraint.</summary>
internal static class ConstraintCases
{
    public static IEnumerable<JsonNode?> Inside(CrdConstraint constraint) => Values(constraint, inside: true);

    public static IEnumerable<JsonNode?> Outside(CrdConstraint constraint) => Values(constraint, inside: false);

    private static IEnumerable<JsonNode?> Values(CrdConstraint constraint, bool inside)
    {
        var (schema, path) = (constraint.Schema, constraint.Path);
        return constraint.Keyword switch
        {
            "type" => inside ? [SampleValues.Of(schema, path)] : OtherTypes(schema),
            "fields" => inside ? [SampleValues.Of(schema, path)] : [With(SampleValues.Of(schema, path), "notAField", "a")],
            "required" => inside ? [SampleValues.Of(schema, path)] : [Without(SampleValues.Of(schema, path), constraint.Detail)],
            "enum" => inside ? ((JsonArray)Keyword(schema, "enum")).Select(value => value?.DeepClone()) : ["NotAValue"],
            "minLength" => [Text(path, schema, Number(schema, "minLength") - (inside ? 0 : 1))],
            "maxLength" => [Text(path, schema, Number(schema, "maxLength") + (inside ? 0 : 1))],
            "pattern" => inside ? [SampleValues.Of(schema, path)] : Unlike(Keyword(schema, "pattern").GetValue<string>()),
            "minimum" => [JsonValue.Create(Number(schema, "minimum") - (inside ? 0 : 1))],
            "format" => Formatted(schema, inside),
            "minItems" => [Items(constraint, Number(schema, "minItems") - (inside ? 0 : 1))],
            "maxItems" => [Items(constraint, Number(schema, "maxItems") + (inside ? 0 : 1))],
            "minProperties" => inside ? [SampleValues.Of(schema, path)] : [new JsonObject()],
            "maxProperties" => inside ? [SampleValues.Of(schema, path)] : [AllFields(schema, path)],
            "x-kubernetes-list-type" => inside ? [Items(constraint, Math.Min(2, Limit(schema)))] : Duplicates(constraint),
            "x-kubernetes-validations" => RuleCases.Of(RuleTable.FindByCel(constraint.Detail)?.Name ?? string.Empty, inside) ?? [],
            _ => [],
        };
    }

    private static IEnumerable<JsonNode?> OtherTypes(JsonObject schema) => schema["type"]?.GetValue<string>() switch
    {
        "string" => [1, true, new JsonObject(), new JsonArray("a")],
        "integer" => ["1", 1.5, true, new JsonArray(1)],
        "boolean" => ["true", 1, new JsonObject()],
        "array" => ["a", new JsonObject(), 1],
        _ => ["a", new JsonArray(), 1, true],
    };

    /// <summary>Texts that .NET's own engine finds no match in.</summary>
    private static IEnumerable<JsonNode?> Unlike(string pattern) =>
        new[] { "", " ", "a b!", "_", "-", "ä", "A", "a/" }
            .Where(text => !Regex.IsMatch(text, pattern, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)))
            .Select(text => JsonValue.Create(text));

    private static IEnumerable<JsonNode?> Formatted(JsonObject schema, bool inside) => schema["format"]?.GetValue<string>() switch
    {
        "int64" => [JsonNode.Parse(inside ? "9223372036854775807" : "9223372036854775808")],
        var other => throw new InvalidOperationException($"The campaign has no values for the format {other}."),
    };

    private static JsonNode Text(IReadOnlyList<string> path, JsonObject schema, int length)
    {
        const string url = "https://a.example.com/";
        const int domain = 253;
        var isShort = length < url.Length;
        return path[^1] switch
        {
            "issuerURL" or "discoveryURL" when !isShort => url + new string('a', length - url.Length),
            "issuerURL" or "discoveryURL" or "schedule" when length > 0 => SampleValues.Of(schema, path),
            "key" when path[^2] == "[]" && path[^3] == "extra" && length > domain => $"{new string('a', domain)}/{new string('b', length - domain - 1)}",
            "key" when path[^2] == "[]" && path[^3] == "extra" && length > 0 => SampleValues.Of(schema, path),
            _ => new string('a', Math.Max(length, 0)),
        };
    }

    private static JsonArray Items(CrdConstraint list, int count) =>
        new([.. Enumerable.Range(0, Math.Max(count, 0)).Select(i => SampleValues.Of((JsonObject)Keyword(list.Schema, "items"), [.. list.Path, "[]"], i))]);

    /// <summary>A set takes no item twice; a map takes no two items of the same keys, whatever else they say.</summary>
    private static IEnumerable<JsonNode?> Duplicates(CrdConstraint list)
    {
        var item = SampleValues.Of((JsonObject)Keyword(list.Schema, "items"), [.. list.Path, "[]"]);
        yield return new JsonArray(item.DeepClone(), item.DeepClone());
    }

    private static JsonObject AllFields(JsonObject schema, IReadOnlyList<string> path)
    {
        var map = new JsonObject();
        foreach (var (name, field) in ConstraintFinder.Children(schema))
            map[name] = SampleValues.Of(field, [.. path, name]);

        return map;
    }

    private static JsonNode With(JsonNode map, string key, string value)
    {
        map[key] = value;
        return map;
    }

    private static JsonNode Without(JsonNode map, string key)
    {
        ((JsonObject)map).Remove(key);
        return map;
    }

    private static int Limit(JsonObject schema) => schema["maxItems"]?.GetValue<int>() ?? int.MaxValue;

    private static int Number(JsonObject schema, string keyword) => Keyword(schema, keyword).GetValue<int>();

    private static JsonNode Keyword(JsonObject schema, string keyword) => schema[keyword] ?? throw new InvalidOperationException($"There is no {keyword}.");
}
