// SPDX-License-Identifier: MIT

using System.Diagnostics.CodeAnalysis;
using Render.Core.Nodes;
using Render.Schema.Patterns;
using Render.Schema.Validation;

namespace Render.Schema.Compilation;

/// <summary>
/// Typed access to the keywords of one schema while it is compiled. A keyword that the dialect does not have reads as absent;
/// one of the wrong shape is reported at its place and reads as absent.
/// </summary>
/// <param name="builder">Compiles the schemas inside.</param>
/// <param name="schema">The schema as it is written.</param>
/// <param name="owner">What it is compiled into.</param>
internal sealed class SchemaScope(SchemaBuilder builder, MapNode schema, CompiledSchema owner)
{
    public SchemaBuilder Builder => builder;

    public MapNode Schema => schema;

    public CompiledSchema Owner => owner;

    public Dialect Dialect => owner.Place.Resource.Dialect;

    public SchemaDraft Draft => Dialect.Draft;

    /// <summary>Finds a keyword that counts.</summary>
    public bool TryGet(string keyword, [NotNullWhen(true)] out Node? value)
    {
        var counts = KeywordTable.Find(keyword, Draft) is { } info && Dialect.Counts(info);
        value = counts ? schema[keyword] : null;
        return value is not null;
    }

    /// <summary>A whole number that is not negative.</summary>
    public int? Count(string keyword)
    {
        if (!TryGet(keyword, out var value))
            return null;
        if (value is NumberNode { Value: { IsInteger: true, Sign: >= 0 } number })
            return number.TryGetInt64(out var count) && count < int.MaxValue ? (int)count : int.MaxValue;

        return Malformed<int?>(keyword, value, "a whole number that is not negative");
    }

    /// <summary>Any number.</summary>
    public ExactNumber? Number(string keyword)
    {
        if (!TryGet(keyword, out var value))
            return null;

        return value is NumberNode number ? number.Value : Malformed<ExactNumber?>(keyword, value, "a number");
    }

    /// <summary>True when the keyword is <c>true</c>.</summary>
    public bool Flag(string keyword)
    {
        if (!TryGet(keyword, out var value))
            return false;

        return value is BooleanNode flag ? flag.Value : Malformed<bool>(keyword, value, "true or false");
    }

    /// <summary>A text.</summary>
    public string? Text(string keyword)
    {
        if (!TryGet(keyword, out var value))
            return null;

        return value is StringNode text ? text.Value : Malformed<string?>(keyword, value, "a string");
    }

    /// <summary>A list of texts.</summary>
    public IReadOnlyList<string> Names(string keyword) => TryGet(keyword, out var value) ? Names(keyword, value) : [];

    /// <summary>A list of texts inside a keyword.</summary>
    public IReadOnlyList<string> Names(string keyword, Node value)
    {
        if (value is ListNode list && list.Items.All(item => item is StringNode))
            return [.. list.Items.OfType<StringNode>().Select(text => text.Value)];

        return Malformed<IReadOnlyList<string>?>(keyword, value, "a list of strings") ?? [];
    }

    /// <summary>One schema.</summary>
    public CompiledSchema? Child(string keyword) => TryGet(keyword, out var value) ? builder.Get(value) : null;

    /// <summary>A list of schemas.</summary>
    public IReadOnlyList<CompiledSchema> Children(string keyword)
    {
        if (!TryGet(keyword, out var value))
            return [];

        return value is ListNode { Items.Length: > 0 } list
            ? [.. list.Items.Select(builder.Get)]
            : Malformed<IReadOnlyList<CompiledSchema>?>(keyword, value, "a list of schemas with at least one") ?? [];
    }

    /// <summary>Schemas by name.</summary>
    public Dictionary<string, CompiledSchema> Named(string keyword)
    {
        var named = new Dictionary<string, CompiledSchema>(StringComparer.Ordinal);
        if (!TryGet(keyword, out var value))
            return named;

        if (value is not MapNode map)
            return Malformed<Dictionary<string, CompiledSchema>?>(keyword, value, "a map of schemas") ?? named;

        foreach (var entry in map.Entries)
            named.Add(entry.Key, builder.Get(entry.Value));

        return named;
    }

    /// <summary>A pattern; null, and reported, when it is none.</summary>
    public Pattern? Pattern(string keyword, string source, Node place)
    {
        var (pattern, problem) = builder.Pattern(source, Draft == SchemaDraft.Structural ? PatternSyntax.Re2 : PatternSyntax.Ecma262);
        if (problem is not null)
            builder.Diagnostics.Add(SchemaErrors.BadPattern(place.Span, keyword, problem));

        return pattern;
    }

    /// <summary>Reports a keyword whose value has the wrong shape.</summary>
    public T? Malformed<T>(string keyword, Node value, string expected)
    {
        builder.Diagnostics.Add(SchemaErrors.MalformedKeyword(value.Span, keyword, expected, value.Describe()));
        return default;
    }
}
