// SPDX-License-Identifier: MIT

using Render.Core.Nodes;
using Render.Schema.Compilation;
using Render.Schema.Keywords;
using Render.Schema.Validation;

namespace Render.Schema.Kubernetes;

/// <summary>
/// Compiles the keywords of structural schemas, the dialect of CustomResourceDefinitions. A field that no <c>properties</c> names is an
/// error, where the API server would drop it; below <c>allOf</c> and the like only values are judged.
/// </summary>
internal static class StructuralKeywords
{
    private const string PreserveUnknown = "x-kubernetes-preserve-unknown-fields";
    private const string EmbeddedResource = "x-kubernetes-embedded-resource";
    private const string IntOrString = "x-kubernetes-int-or-string";
    private static readonly string[] Junctors = ["allOf", "anyOf", "oneOf", "not"];

    private static readonly string[] Known =
    [
        PreserveUnknown, EmbeddedResource, IntOrString,
        "x-kubernetes-list-type", "x-kubernetes-list-map-keys", "x-kubernetes-map-type", "x-kubernetes-validations",
    ];

    /// <summary>True for the keywords that Kubernetes adds.</summary>
    public static bool Knows(string keyword) => Known.Contains(keyword, StringComparer.Ordinal);

    public static IEnumerable<Keyword> Build(SchemaScope scope)
    {
        var isValueOnly = scope.Builder.IsValueOnly(scope.Schema);
        MarkValueOnly(scope, isValueOnly);
        if (Types(scope) is { } types)
            yield return types;

        foreach (var keyword in ValueKeywords.BuildUntyped(scope))
            yield return keyword;
        if (Members(scope, isValueOnly) is { } members)
            yield return members;
        if (scope.Child("items") is { } items)
            yield return new Items(scope.Owner, [], items);

        foreach (var keyword in CombiningKeywords.Build(scope))
            yield return keyword;
    }

    private static TypeKeyword? Types(SchemaScope scope)
    {
        var types = Is(scope, IntOrString) ? SchemaTypes.Integer | SchemaTypes.String : SchemaTypes.None;
        if (types == SchemaTypes.None && scope.TryGet("type", out var value))
            types = ValueKeywords.Types(scope, value) ?? SchemaTypes.None;
        if (types == SchemaTypes.None)
            return null;

        return new TypeKeyword(scope.Owner, scope.Flag("nullable") ? types | SchemaTypes.Null : types);
    }

    private static Members? Members(SchemaScope scope, bool isValueOnly)
    {
        var written = scope.Schema["properties"] as MapNode ?? MapNode.Empty;
        var fields = scope.Named("properties");
        var required = scope.Names("required").Where(name => (written[name] as MapNode)?["default"] is null).ToHashSet(StringComparer.Ordinal);
        if (!isValueOnly && (Is(scope, EmbeddedResource) || scope.Builder.IsRootOfObject(scope.Schema)))
            AddShape(scope, fields, required);

        var rules = new MemberRules(fields, [], Additional(scope, isValueOnly, fields.Count > 0), [.. required]);
        var nullable = written.Entries.Where(entry => IsNullable(entry.Value)).Select(entry => entry.Key).ToHashSet(StringComparer.Ordinal);
        return rules.IsEmpty ? null : new Members(scope.Owner, rules, nullable);
    }

    /// <summary>Every object has a type and metadata, whatever its schema says of them.</summary>
    private static void AddShape(SchemaScope scope, Dictionary<string, CompiledSchema> fields, HashSet<string> required)
    {
        foreach (var name in new[] { "apiVersion", "kind", "metadata" })
        {
            if (scope.Builder.Find($"{ObjectShape.Uri}#/$defs/{name}") is not { } common)
                continue;

            var schema = new CompiledSchema(common.Place);
            schema.Seal([new AllOf(schema, fields.TryGetValue(name, out var own) ? [common, own] : [common])]);
            fields[name] = schema;
        }

        required.UnionWith(["apiVersion", "kind"]);
    }

    private static CompiledSchema? Additional(SchemaScope scope, bool isValueOnly, bool hasFields)
    {
        if (scope.TryGet("additionalProperties", out var others))
            return others is BooleanNode { Value: true } ? null : scope.Builder.Get(others);

        var isMap = hasFields || scope.Schema["type"] is StringNode { Value: "object" };
        return isValueOnly || !isMap || Is(scope, PreserveUnknown) ? null : scope.Builder.Nothing(scope.Owner);
    }

    /// <summary>
    /// Below a junctor nothing is known about further fields. Metadata is described in full by the common shape, so a schema's own
    /// words about it are values, too.
    /// </summary>
    private static void MarkValueOnly(SchemaScope scope, bool isValueOnly)
    {
        var isObject = Is(scope, EmbeddedResource) || scope.Builder.IsRootOfObject(scope.Schema);
        if (isObject && (scope.Schema["properties"] as MapNode)?["metadata"] is { } metadata)
            scope.Builder.MarkValueOnly(metadata);

        foreach (var entry in scope.Schema.Entries.Where(entry => isValueOnly || Junctors.Contains(entry.Key, StringComparer.Ordinal)))
        {
            foreach (var (child, _) in Subschemas.Of(entry, scope.Dialect))
                scope.Builder.MarkValueOnly(child);
        }
    }

    private static bool IsNullable(Node field) => field is MapNode map && map["nullable"] is BooleanNode { Value: true };

    private static bool Is(SchemaScope scope, string keyword) => scope.Schema[keyword] is BooleanNode { Value: true };
}
