// SPDX-License-Identifier: MIT

using System.Text.Json.Nodes;

namespace Render.Tests.Schema.Kubernetes.Coverage;

/// <summary>Finds every constraint of a structural schema.</summary>
internal static class ConstraintFinder
{
    private static readonly string[] Plain =
        ["enum", "minLength", "maxLength", "pattern", "minimum", "maximum", "minItems", "maxItems", "minProperties", "maxProperties", "format", "nullable"];

    /// <summary>Keywords that constrain nothing.</summary>
    private static readonly string[] Silent =
        ["description", "default", "properties", "items", "additionalProperties", "type", "required", "x-kubernetes-map-type", "x-kubernetes-list-map-keys",
         "x-kubernetes-list-type", "x-kubernetes-validations", "x-kubernetes-preserve-unknown-fields"];

    public static IEnumerable<CrdConstraint> Find(JsonObject schema) => Find(schema, []);

    private static IEnumerable<CrdConstraint> Find(JsonObject schema, IReadOnlyList<string> path)
    {
        var unknown = schema.Select(pair => pair.Key).Except(Plain, StringComparer.Ordinal).Except(Silent, StringComparer.Ordinal).ToArray();
        if (unknown.Length > 0)
            throw new InvalidOperationException($"The campaign does not know the keywords {string.Join(", ", unknown)} at {string.Join('.', path)}.");

        foreach (var keyword in Own(schema))
            yield return new CrdConstraint(path, keyword.Keyword, keyword.Detail, schema);

        foreach (var (step, child) in Children(schema))
        {
            foreach (var constraint in Find(child, [.. path, step]))
                yield return constraint;
        }
    }

    /// <summary>The schemas directly inside, by step. What is common to all objects is not the definition's.</summary>
    public static IEnumerable<(string Step, JsonObject Schema)> Children(JsonObject schema)
    {
        foreach (var (name, child) in schema["properties"] as JsonObject ?? [])
        {
            if (child is JsonObject field && name is not ("apiVersion" or "kind" or "metadata"))
                yield return (name, field);
            else if (child is JsonObject own && (schema["properties"] as JsonObject)?.ContainsKey("spec") != true)
                yield return (name, own);
        }

        if (schema["items"] is JsonObject items)
            yield return ("[]", items);
        if (schema["additionalProperties"] is JsonObject values)
            yield return ("{}", values);
    }

    private static IEnumerable<(string Keyword, string Detail)> Own(JsonObject schema)
    {
        if (schema.ContainsKey("type"))
            yield return ("type", string.Empty);
        if (schema["properties"] is JsonObject && schema["x-kubernetes-preserve-unknown-fields"] is null)
            yield return ("fields", string.Empty);

        foreach (var name in schema["required"] as JsonArray ?? [])
            yield return ("required", name?.GetValue<string>() ?? string.Empty);
        foreach (var keyword in Plain.Where(schema.ContainsKey))
            yield return (keyword, string.Empty);
        if (schema["x-kubernetes-list-type"]?.GetValue<string>() is "set" or "map")
            yield return ("x-kubernetes-list-type", string.Empty);
        foreach (var rule in schema["x-kubernetes-validations"] as JsonArray ?? [])
            yield return ("x-kubernetes-validations", rule?["rule"]?.GetValue<string>() ?? string.Empty);
    }
}
