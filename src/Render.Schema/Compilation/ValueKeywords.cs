// SPDX-License-Identifier: MIT

using Render.Core.Nodes;
using Render.Schema.Formats;
using Render.Schema.Keywords;

namespace Render.Schema.Compilation;

/// <summary>Compiles the keywords over a value itself.</summary>
internal static class ValueKeywords
{
    private static readonly string[] Bounds = ["minimum", "exclusiveMinimum", "maximum", "exclusiveMaximum"];
    private static readonly string[] Sizes = ["minLength", "maxLength", "minItems", "maxItems", "minProperties", "maxProperties"];

    public static IEnumerable<Keyword> Build(SchemaScope scope)
    {
        if (scope.TryGet("type", out var type) && Types(scope, type) is { } types)
            yield return new TypeKeyword(scope.Owner, types);

        foreach (var keyword in BuildUntyped(scope))
            yield return keyword;
    }

    /// <summary>All but <c>type</c>, which other dialects read in their own way.</summary>
    public static IEnumerable<Keyword> BuildUntyped(SchemaScope scope)
    {
        if (scope.TryGet("enum", out var values) && Values(scope, values) is { } allowed)
            yield return new AllowedValues(scope.Owner, "enum", allowed);
        if (scope.TryGet("const", out var constant))
            yield return new AllowedValues(scope.Owner, "const", [constant]);

        foreach (var keyword in Numbers(scope).Concat(Texts(scope)))
            yield return keyword;
        foreach (var name in Sizes)
        {
            if (scope.Count(name) is { } size)
                yield return new SizeBound(scope.Owner, name, size);
        }

        if (scope.Flag("uniqueItems"))
            yield return new UniqueItems(scope.Owner);
    }

    /// <summary>The types that a value of <c>type</c> allows; null, and reported, when it names none.</summary>
    public static SchemaTypes? Types(SchemaScope scope, Node value)
    {
        var names = value is StringNode text ? [text.Value] : scope.Names("type", value);
        var types = SchemaTypes.None;
        foreach (var name in names)
        {
            var type = SchemaTypeSets.Parse(name);
            if (type == SchemaTypes.None)
                scope.Builder.Diagnostics.Add(SchemaErrors.UnknownType(value.Span, name, SchemaTypeSets.Names));

            types |= type;
        }

        return types == SchemaTypes.None ? null : types;
    }

    private static IEnumerable<Keyword> Numbers(SchemaScope scope)
    {
        foreach (var name in Bounds)
        {
            // In a structural schema, which is OpenAPI 3.0, the exclusive bounds are flags beside the others.
            var isFlag = scope.Draft == SchemaDraft.Structural && scope.Schema[name] is BooleanNode;
            var source = isFlag && scope.Flag(name) ? InclusiveName(name) : name;
            if ((!isFlag || source != name) && scope.Number(source) is { } bound)
                yield return new NumberBound(scope.Owner, name, bound);
        }

        if (scope.TryGet("multipleOf", out var value))
        {
            if (value is NumberNode { Value.Sign: > 0 } divisor)
                yield return new MultipleOf(scope.Owner, divisor.Value);
            else
                scope.Malformed<object>("multipleOf", value, "a number above zero");
        }
    }

    private static IEnumerable<Keyword> Texts(SchemaScope scope)
    {
        if (scope.Text("pattern") is { } source && scope.Pattern("pattern", source, scope.Schema["pattern"] ?? scope.Schema) is { } pattern)
            yield return new PatternKeyword(scope.Owner, pattern);

        if (scope.Text("format") is not { } name || !scope.Dialect.Formats)
            yield break;

        if (FormatTable.Find(name, scope.Draft) is { } format)
            yield return new FormatKeyword(scope.Owner, format);
        else
            scope.Builder.Diagnostics.Add(SchemaErrors.UnknownFormat((scope.Schema["format"] ?? scope.Schema).Span, name, FormatTable.Names));
    }

    private static string InclusiveName(string name) => name == "exclusiveMinimum" ? "minimum" : "maximum";

    private static IReadOnlyList<Node>? Values(SchemaScope scope, Node value) =>
        value is ListNode list ? list.Items : scope.Malformed<IReadOnlyList<Node>?>("enum", value, "a list of values");
}
