// SPDX-License-Identifier: MIT

namespace Render.Tests.Schema;

/// <summary>Of several alternatives the failure of the one that was meant is shown.</summary>
public sealed class AlternativeMessageTests
{
    private const string Union = """
        {"oneOf": [
          {"properties": {"kind": {"const": "dex"}, "url": {"type": "string"}}, "required": ["kind", "url"], "additionalProperties": false},
          {"properties": {"kind": {"const": "rancher"}, "host": {"type": "string"}}, "required": ["kind", "host"], "additionalProperties": false}
        ]}
        """;

    [Theory]
    [InlineData("""{"kind": "dex"}""", "The key 'url' is missing. | Add the key 'url'.")]
    [InlineData("""{"kind": "dex", "url": 1}""", "Expected a string, found an integer. | Put the value in quotes.")]
    [InlineData("""{"kind": "rancher", "host": "a", "url": "b"}""", "Unknown key 'url'. | Allowed here: host and kind.")]
    [InlineData("""{"kind": "ranchr"}""", "Expected 'dex' or 'rancher', found a string of 6 characters. | Did you mean 'rancher'?")]
    [InlineData("""{"url": "a"}""", "The key 'kind' is missing. | Add it with 'dex' or 'rancher'.")]
    public void A_discriminator_picks_the_branch(string instance, string says) => SchemaCase.Says(Union, instance).ShouldBe(says);

    [Theory]
    [InlineData("{}", "The key 'claim' or 'expression' is missing. | Add one of them.")]
    [InlineData("""{"claim": 1, "expression": 2}""", "Only one of 'claim' and 'expression' may be set. | Remove all but one.")]
    public void Keys_that_exclude_each_other_are_named(string instance, string says) =>
        SchemaCase.Says("""{"oneOf": [{"required": ["claim"]}, {"required": ["expression"]}]}""", instance).ShouldBe(says);

    [Fact]
    public void Kinds_of_values_are_listed_when_none_fits() =>
        SchemaCase.Says("""{"anyOf": [{"type": "string"}, {"type": "array"}, {"enum": [1, 2]}]}""", "{}")
            .ShouldBe("Expected a string, a list or 1 or 2, found a map of 0 entries.");

    [Fact]
    public void The_branch_of_the_right_kind_is_explained() =>
        SchemaCase.Says("""{"anyOf": [{"type": "string"}, {"type": "object", "properties": {"a": {"type": "integer"}}}]}""", """{"a": "x"}""")
            .ShouldBe("Expected an integer, found a string of 1 character.");

    [Fact]
    public void The_deepest_failure_wins()
    {
        const string schema = """
            {"anyOf": [
              {"required": ["x"], "properties": {"x": true}},
              {"properties": {"a": {"properties": {"b": {"type": "integer"}}}}}
            ]}
            """;
        SchemaCase.Violation(schema, """{"a": {"b": "x"}}""").Path.ToString().ShouldBe("a.b");
    }

    [Fact]
    public void References_to_alternatives_are_described_by_their_targets() =>
        SchemaCase.Says(
            """{"anyOf": [{"$ref": "#/$defs/a"}, {"type": "null"}], "$defs": {"a": {"type": "object", "x-expected": "a reference to a secret"}}}""",
            "1").ShouldBe("Expected a reference to a secret or null, found an integer.");

    [Fact]
    public void More_than_one_form_is_said_so() =>
        SchemaCase.Says("""{"oneOf": [{"type": "integer"}, {"type": "number"}]}""", "1")
            .ShouldBe("Expected exactly one of 2 forms, found an integer that fits 2 of them (an integer and a number).");
}
