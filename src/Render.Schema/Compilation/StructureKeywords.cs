// SPDX-License-Identifier: MIT

using Render.Core.Nodes;
using Render.Schema.Keywords;
using Render.Schema.Patterns;
using Render.Schema.Validation;

namespace Render.Schema.Compilation;

/// <summary>Compiles the keywords over entries of maps and items of lists.</summary>
internal static class StructureKeywords
{
    public static IEnumerable<Keyword> Build(SchemaScope scope)
    {
        if (Members(scope, scope.Child("additionalProperties")) is { } members)
            yield return members;
        if (scope.Child("propertyNames") is { } names)
            yield return new PropertyNames(scope.Owner, names);

        foreach (var keyword in Lists(scope).Concat(Dependencies(scope)))
            yield return keyword;
    }

    /// <summary>The keywords over entries; null when there are none.</summary>
    public static Members? Members(SchemaScope scope, CompiledSchema? additional)
    {
        var rules = new MemberRules(
            scope.Named("properties"),
            [.. PatternProperties(scope)],
            additional,
            [.. scope.Names("required").Distinct(StringComparer.Ordinal)]);
        return rules.IsEmpty ? null : new Members(scope.Owner, rules);
    }

    private static IEnumerable<(Pattern Pattern, CompiledSchema Schema)> PatternProperties(SchemaScope scope)
    {
        foreach (var (source, schema) in scope.Named("patternProperties"))
        {
            if (scope.Pattern("patternProperties", source, scope.Schema["patternProperties"] ?? scope.Schema) is { } pattern)
                yield return (pattern, schema);
        }
    }

    private static IEnumerable<Keyword> Lists(SchemaScope scope)
    {
        var prefix = scope.Children("prefixItems");
        var rest = default(CompiledSchema);
        if (scope.Draft == SchemaDraft.Draft7 && scope.TryGet("items", out var items) && items is ListNode positions)
            (prefix, rest) = ([.. positions.Items.Select(scope.Builder.Get)], scope.Child("additionalItems"));
        else
            rest = scope.Child("items");

        if (prefix.Count > 0 || rest is not null)
            yield return new Items(scope.Owner, prefix, rest);

        if (scope.Child("contains") is { } contained)
        {
            var max = scope.Count("maxContains") ?? int.MaxValue;
            yield return new Contains(scope.Owner, contained, scope.Count("minContains") ?? 1, max, marks: scope.Draft == SchemaDraft.Draft202012);
        }
    }

    private static IEnumerable<Keyword> Dependencies(SchemaScope scope)
    {
        if (scope.TryGet("dependentRequired", out var required))
            yield return new DependentRequired(scope.Owner, "dependentRequired", NeedsOf(scope, "dependentRequired", required, _ => true));
        if (scope.Named("dependentSchemas") is { Count: > 0 } schemas)
            yield return new DependentSchemas(scope.Owner, "dependentSchemas", [.. schemas.Select(rule => (rule.Key, rule.Value))]);
        if (!scope.TryGet("dependencies", out var both))
            yield break;

        yield return new DependentRequired(scope.Owner, "dependencies", NeedsOf(scope, "dependencies", both, value => value is ListNode));
        var rules = both is MapNode map
            ? map.Entries.Where(entry => entry.Value is not ListNode).Select(entry => (entry.Key, scope.Builder.Get(entry.Value)))
            : [];
        yield return new DependentSchemas(scope.Owner, "dependencies", [.. rules]);
    }

    private static IReadOnlyList<(string Key, IReadOnlyList<string> Needs)> NeedsOf(SchemaScope scope, string keyword, Node value, Func<Node, bool> applies)
    {
        if (value is MapNode map)
            return [.. map.Entries.Where(entry => applies(entry.Value)).Select(entry => (entry.Key, scope.Names(keyword, entry.Value)))];

        return scope.Malformed<IReadOnlyList<(string Key, IReadOnlyList<string> Needs)>?>(keyword, value, "a map") ?? [];
    }
}
