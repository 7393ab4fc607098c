// SPDX-License-Identifier: MIT

using System.Text;
using System.Text.Json.Nodes;
using Render.Core.Documents;
using Render.Core.Json;
using Render.Core.Nodes;
using Render.Schema;
using Render.Schema.Patterns;
using Render.Schema.Validation;
using Render.Testing;
using Xunit.Abstractions;

namespace Render.Tests.Schema;

/// <summary>Schemas, documents and patterns from fixed seeds: nothing but violations and diagnostics comes of them, always the same.</summary>
public sealed class SchemaFuzzTests(ITestOutputHelper output)
{
    private const string PatternLetters = "ab01^$.*+?()[]{},|\\dwsDWSbBuxpPck<>=!:-é😀 \n/";

    private static readonly string[] Keywords =
    [
        "type", "enum", "const", "minimum", "multipleOf", "maxLength", "pattern", "format", "minItems", "uniqueItems", "required", "properties",
        "patternProperties", "additionalProperties", "propertyNames", "items", "prefixItems", "contains", "allOf", "anyOf", "oneOf", "not", "if", "then", "$ref",
        "dependentRequired", "unevaluatedProperties", "unevaluatedItems", "requierd",
    ];

    [Fact]
    public void Any_schema_and_any_document_end_in_violations_or_diagnostics()
    {
        var random = new Random(7);
        var compiler = new SchemaCompiler(new SchemaOptions { MaxSteps = 20_000 });
        var count = TestScale.Count(quick: 1_500, full: 150_000);
        var (compiled, valid) = (0, 0);
        for (var i = 0; i < count; i++)
        {
            var result = compiler.Compile(Tree(RandomSchema(random, 0)), new Uri("fuzz.json", UriKind.Relative));
            if (!result.IsSuccess(out var validator))
            {
                result.Diagnostics.ShouldNotBeEmpty();
                continue;
            }

            compiled++;
            var instance = Tree(RandomValue(random, 0));
            var first = validator.Validate(instance);
            valid += first.IsEmpty ? 1 : 0;
            first.ShouldAllBe(violation => violation.Message.Length > 0);
            validator.Validate(instance).Select(v => v.Message).ShouldBe(first.Select(v => v.Message));
        }

        output.WriteLine($"{count} schemas, {compiled} compiled, {valid} documents valid");
        compiled.ShouldBeInRange(1, count - 1);
        valid.ShouldBeInRange(1, compiled - 1);
    }

    [Fact]
    public void Any_pattern_is_refused_or_runs()
    {
        var random = new Random(11);
        var count = TestScale.Count(quick: 3_000, full: 300_000);
        var accepted = 0;
        for (var i = 0; i < count; i++)
        {
            var source = string.Concat(Enumerable.Range(0, random.Next(1, 12)).Select(_ => PatternLetters[random.Next(PatternLetters.Length)]));
            var (pattern, problem) = Pattern.Create(source, i % 2 == 0 ? PatternSyntax.Ecma262 : PatternSyntax.Re2);
            (pattern is null).ShouldBe(problem is not null);
            accepted += pattern is null ? 0 : 1;
            pattern?.Matches("ab01 😀\n", new Evaluation(10, tracksScope: false));
        }

        output.WriteLine($"{count} patterns, {accepted} accepted");
        accepted.ShouldBeInRange(1, count - 1);
    }

    [Fact]
    public void A_pattern_that_would_backtrack_for_ever_ends()
    {
        var validator = SchemaCase.Validator("""{"pattern": "^(a+)+$"}""");

        validator.Validate(new StringNode(new string('a', 4_000) + "b")).ShouldHaveSingleItem().Keyword.ShouldBe("pattern");
    }

    [Fact]
    public void Alternatives_that_multiply_at_every_level_end_with_a_violation()
    {
        const string schema = """{"$defs": {"n": {"anyOf": [{"properties": {"a": {"$ref": "#/$defs/n"}}, "required": ["b"]}, {"properties": {"a": {"$ref": "#/$defs/n"}}, "required": ["c"]}]}}, "$ref": "#/$defs/n"}""";
        var deep = "{\"d\": 1}";
        for (var i = 0; i < 60; i++)
            deep = $"{{\"b\": 1, \"c\": 1, \"a\": {deep}}}";

        SchemaCase.Validator(schema).Validate(SchemaCase.Json(deep)).ShouldHaveSingleItem().Message.ShouldStartWith("The document cannot be judged");
    }

    [Theory]
    [InlineData("""{"$ref": "#"}""")]
    [InlineData("""{"$defs": {"a": {"allOf": [{"$ref": "#/$defs/b"}]}, "b": {"$ref": "#/$defs/a"}}, "$ref": "#/$defs/a"}""")]
    public void A_schema_that_leads_back_to_itself_is_refused(string schema) =>
        SchemaCase.Compile(schema).Diagnostics.ShouldContain(d => d.Code == "RND3012");

    private static Node Tree(JsonNode? json) =>
        JsonReader.Read("fuzz.json", Encoding.UTF8.GetBytes(json?.ToJsonString() ?? "null"), DocumentBudget.Source).Value.ShouldNotBeNull();

    private static JsonNode RandomSchema(Random random, int depth)
    {
        if (depth > 3 || random.Next(12) == 0)
            return random.Next(2) == 0;

        var schema = new JsonObject();
        for (var i = random.Next(4); i >= 0; i--)
        {
            var keyword = Keywords[random.Next(Keywords.Length)];
            schema[keyword] = random.Next(40) == 0 ? RandomValue(random, 2) : KeywordValue(random, keyword, depth);
        }

        return schema;
    }

    private static JsonNode? KeywordValue(Random random, string keyword, int depth) => keyword switch
    {
        "type" => new[] { "object", "array", "string", "integer", "number", "boolean", "null" }[random.Next(7)],
        "enum" => new JsonArray(RandomValue(random, 2), RandomValue(random, 2)),
        "const" => RandomValue(random, 2),
        "minimum" or "maxLength" or "minItems" => random.Next(4),
        "multipleOf" => random.Next(1, 4) / 2.0,
        "pattern" => new[] { "^a", "b$", "^[a-c]*$", "(a|b)+" }[random.Next(4)],
        "format" => new[] { "uri", "date", "ipv4", "regex" }[random.Next(4)],
        "uniqueItems" => true,
        "required" or "requierd" => new JsonArray("a"),
        "properties" => new JsonObject { ["a"] = RandomSchema(random, depth + 1), ["b"] = RandomSchema(random, depth + 1) },
        "patternProperties" => new JsonObject { ["^a"] = RandomSchema(random, depth + 1) },
        "prefixItems" or "allOf" or "anyOf" or "oneOf" => new JsonArray(RandomSchema(random, depth + 1), RandomSchema(random, depth + 1)),
        "dependentRequired" => new JsonObject { ["a"] = new JsonArray("b") },
        "$ref" => new[] { "#", "#/properties/a", "#/nowhere", "other.json" }[random.Next(4)],
        _ => RandomSchema(random, depth + 1),
    };

    private static JsonNode? RandomValue(Random random, int depth) => random.Next(depth > 3 ? 5 : 8) switch
    {
        0 => null,
        1 => random.Next(2) == 0,
        2 => random.Next(5),
        3 => random.Next(5) / 2.0,
        4 => new[] { "", "a", "abc", "https://a", "2026-01-01" }[random.Next(5)],
        5 => new JsonArray([.. Enumerable.Range(0, random.Next(4)).Select(_ => RandomValue(random, depth + 1))]),
        _ => new JsonObject { ["a"] = RandomValue(random, depth + 1), ["b"] = RandomValue(random, depth + 1), ["c"] = RandomValue(random, depth + 2) },
    };
}
