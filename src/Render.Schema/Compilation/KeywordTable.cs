// SPDX-License-Identifier: MIT

using static Render.Schema.Compilation.KeywordShape;
using static Render.Schema.Compilation.Vocabulary;
using static Render.Schema.SchemaDraft;

namespace Render.Schema.Compilation;

/// <summary>All keywords of all dialects. Anything else in a schema has no effect, so the compiler warns about it.</summary>
internal static class KeywordTable
{
    private const string ExtensionPrefix = "x-";
    private const string KubernetesPrefix = "x-kubernetes-";

    private static readonly SchemaDraft[] All = [Draft202012, Draft7, Structural];
    private static readonly SchemaDraft[] Standard = [Draft202012, Draft7];

    private static readonly Dictionary<string, KeywordInfo> Table = new KeywordInfo[]
    {
        new("$schema", None, Identity, Standard),
        new("$id", None, Identity, Standard),
        new("$ref", None, Identity, Standard),
        new("$comment", None, Identity, Standard),
        new("$anchor", None, Identity, Draft202012),
        new("$dynamicAnchor", None, Identity, Draft202012),
        new("$dynamicRef", None, Identity, Draft202012),
        new("$vocabulary", None, Identity, Draft202012),
        new("$defs", Map, Identity, Draft202012),
        new("definitions", Map, Identity, Standard),

        new("allOf", List, Applicators, All),
        new("anyOf", List, Applicators, All),
        new("oneOf", List, Applicators, All),
        new("not", One, Applicators, All),
        new("if", One, Applicators, Standard),
        new("then", One, Applicators, Standard),
        new("else", One, Applicators, Standard),
        new("properties", Map, Applicators, All),
        new("patternProperties", Map, Applicators, Standard),
        new("additionalProperties", One, Applicators, All),
        new("propertyNames", One, Applicators, Standard),
        new("dependentSchemas", Map, Applicators, Draft202012),
        new("dependencies", MapWithLists, Applicators, Standard),
        new("prefixItems", List, Applicators, Draft202012),
        new("items", One, Applicators, Draft202012, Structural),
        new("additionalItems", One, Applicators, Draft7),
        new("contains", One, Applicators, Standard),
        new("unevaluatedProperties", One, Leftovers, Draft202012),
        new("unevaluatedItems", One, Leftovers, Draft202012),

        new("type", None, Assertions, All),
        new("enum", None, Assertions, All),
        new("const", None, Assertions, Standard),
        new("multipleOf", None, Assertions, All),
        new("maximum", None, Assertions, All),
        new("exclusiveMaximum", None, Assertions, All),
        new("minimum", None, Assertions, All),
        new("exclusiveMinimum", None, Assertions, All),
        new("maxLength", None, Assertions, All),
        new("minLength", None, Assertions, All),
        new("pattern", None, Assertions, All),
        new("maxItems", None, Assertions, All),
        new("minItems", None, Assertions, All),
        new("uniqueItems", None, Assertions, All),
        new("maxContains", None, Assertions, Draft202012),
        new("minContains", None, Assertions, Draft202012),
        new("maxProperties", None, Assertions, All),
        new("minProperties", None, Assertions, All),
        new("required", None, Assertions, All),
        new("dependentRequired", None, Assertions, Draft202012),

        new("format", None, Notes, All),
        new("nullable", None, Identity, Structural),
        new("title", None, Notes, All),
        new("description", None, Notes, All),
        new("default", None, Notes, All),
        new("deprecated", None, Notes, Standard),
        new("readOnly", None, Notes, Standard),
        new("writeOnly", None, Notes, Standard),
        new("examples", None, Notes, Standard),
        new("example", None, Notes, Structural),
        new("externalDocs", None, Notes, Structural),
        new("contentEncoding", None, Notes, Standard),
        new("contentMediaType", None, Notes, Standard),
        new("contentSchema", One, Notes, Draft202012),
    }.ToDictionary(keyword => keyword.Name, StringComparer.Ordinal);

    /// <summary><c>items</c> is one schema since 2020-12 and was one or many before.</summary>
    private static readonly KeywordInfo ItemsOfDraft7 = new("items", OneOrList, Applicators, Draft7);

    /// <summary>The keyword of a dialect; null when the dialect has none of that name.</summary>
    public static KeywordInfo? Find(string name, SchemaDraft draft)
    {
        if (draft == Draft7 && name == ItemsOfDraft7.Name)
            return ItemsOfDraft7;

        return Table.TryGetValue(name, out var keyword) && keyword.In(draft) ? keyword : null;
    }

    /// <summary>True for names that are made for extensions: <c>x-…</c>, but not a misspelt one of Kubernetes.</summary>
    public static bool IsExtension(string name) =>
        name.StartsWith(ExtensionPrefix, StringComparison.Ordinal) && !name.StartsWith(KubernetesPrefix, StringComparison.Ordinal);

    /// <summary>The names of a dialect, for near misses.</summary>
    public static IEnumerable<string> Names(SchemaDraft draft) => Table.Values.Where(keyword => keyword.In(draft)).Select(keyword => keyword.Name);
}
