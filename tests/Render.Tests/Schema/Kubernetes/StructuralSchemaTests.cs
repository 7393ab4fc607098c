// SPDX-License-Identifier: MIT

using Render.Core.Contracts;
using Render.Core.Diagnostics;
using Render.Schema;

namespace Render.Tests.Schema.Kubernetes;

public sealed class StructuralSchemaTests
{
    [Theory]
    [InlineData("""{"type": "object", "properties": {"a": {"type": "string"}}}""", """{"a": "x"}""", true)]
    [InlineData("""{"type": "object", "properties": {"a": {"type": "string"}}}""", """{"b": "x"}""", false)]
    [InlineData("""{"type": "object"}""", """{"b": "x"}""", false)]
    [InlineData("""{"type": "object", "x-kubernetes-preserve-unknown-fields": true}""", """{"b": "x"}""", true)]
    [InlineData("""{"type": "object", "x-kubernetes-preserve-unknown-fields": true, "properties": {"a": {"type": "object"}}}""", """{"a": {"b": 1}}""", false)]
    [InlineData("""{"type": "object", "additionalProperties": {"type": "integer"}}""", """{"a": 1}""", true)]
    [InlineData("""{"type": "object", "additionalProperties": {"type": "integer"}}""", """{"a": "1"}""", false)]
    [InlineData("""{"type": "object", "additionalProperties": true}""", """{"a": "1"}""", true)]
    public void Unknown_fields_are_errors_unless_they_are_preserved(string schema, string instance, bool valid) => Check(schema, instance, valid);

    [Theory]
    [InlineData("""{"x-kubernetes-int-or-string": true}""", "1", true)]
    [InlineData("""{"x-kubernetes-int-or-string": true}""", "\"50%\"", true)]
    [InlineData("""{"x-kubernetes-int-or-string": true}""", "true", false)]
    [InlineData("""{"x-kubernetes-int-or-string": true, "anyOf": [{"type": "integer"}, {"type": "string"}], "pattern": "^[0-9]+%$"}""", "\"50\"", false)]
    [InlineData("""{"type": "integer", "format": "int32"}""", "2147483647", true)]
    [InlineData("""{"type": "integer", "format": "int32"}""", "2147483648", false)]
    [InlineData("""{"type": "integer", "format": "int32"}""", "-2147483649", false)]
    [InlineData("""{"type": "integer", "format": "int64"}""", "9223372036854775807", true)]
    [InlineData("""{"type": "integer", "format": "int64"}""", "9223372036854775808", false)]
    [InlineData("""{"type": "integer"}""", "1.0", true)]
    [InlineData("""{"type": "integer"}""", "1.5", false)]
    [InlineData("""{"type": "number", "minimum": 1, "exclusiveMinimum": true}""", "1", false)]
    [InlineData("""{"type": "number", "minimum": 1, "exclusiveMinimum": true}""", "1.1", true)]
    [InlineData("""{"type": "number", "maximum": 1, "exclusiveMaximum": false}""", "1", true)]
    [InlineData("""{"type": "string", "format": "duration"}""", "\"1h30m\"", true)]
    [InlineData("""{"type": "string", "format": "duration"}""", "\"P1D\"", false)]
    [InlineData("""{"type": "string", "pattern": "^[[:alpha:]]+\\z"}""", "\"abc\"", true)]
    [InlineData("""{"type": "string", "pattern": "^[[:alpha:]]+\\z"}""", "\"ab1\"", false)]
    public void Values_have_the_ranges_of_kubernetes(string schema, string instance, bool valid) => Check(schema, instance, valid);

    [Theory]
    [InlineData("""{"type": "string", "nullable": true}""", "null", true)]
    [InlineData("""{"type": "string"}""", "null", false)]
    [InlineData("""{"type": "object", "properties": {"a": {"type": "string"}}}""", """{"a": null}""", true)]
    [InlineData("""{"type": "object", "required": ["a"], "properties": {"a": {"type": "string"}}}""", """{"a": null}""", false)]
    [InlineData("""{"type": "object", "required": ["a"], "properties": {"a": {"type": "string", "nullable": true}}}""", """{"a": null}""", true)]
    [InlineData("""{"type": "object", "required": ["a"], "properties": {"a": {"type": "string", "default": "x"}}}""", "{}", true)]
    [InlineData("""{"type": "array", "items": {"type": "string"}}""", "[null]", false)]
    public void Nulls_and_defaults_are_treated_as_by_the_server(string schema, string instance, bool valid) => Check(schema, instance, valid);

    [Theory]
    [InlineData("""{"type": "array", "items": {"type": "string"}, "x-kubernetes-list-type": "set"}""", """["a", "b"]""", true)]
    [InlineData("""{"type": "array", "items": {"type": "string"}, "x-kubernetes-list-type": "set"}""", """["a", "a"]""", false)]
    [InlineData(ListMap, """[{"name": "a", "port": 1}, {"name": "a", "port": 2}]""", true)]
    [InlineData(ListMap, """[{"name": "a", "port": 1}, {"name": "a", "port": 1}]""", false)]
    [InlineData(ListMap, """[{"name": "a"}, {"name": "a", "port": 80}]""", false)]
    public void Lists_that_are_sets_or_maps_have_unique_items(string schema, string instance, bool valid) => Check(schema, instance, valid);

    [Theory]
    [InlineData("""{"apiVersion": "v1", "kind": "A", "metadata": {"name": "a"}, "b": 1}""", true)]
    [InlineData("""{"kind": "A"}""", false)]
    [InlineData("""{"apiVersion": "v1", "kind": "A", "metadata": {"nam": "a"}}""", false)]
    public void An_embedded_resource_is_an_object(string instance, bool valid) =>
        Check("""{"type": "object", "x-kubernetes-embedded-resource": true, "x-kubernetes-preserve-unknown-fields": true}""", instance, valid);

    [Fact]
    public void Junctors_judge_values_and_not_fields() => Check(
        """{"type": "object", "properties": {"a": {"type": "string"}, "b": {"type": "string"}}, "oneOf": [{"required": ["a"], "properties": {"a": {"minLength": 2}}}, {"required": ["b"]}]}""",
        """{"a": "xx"}""",
        valid: true);

    [Fact]
    public void A_rule_that_is_not_coded_is_said_so()
    {
        var result = SchemaCase.Compile("""{"type": "string", "x-kubernetes-validations": [{"rule": "self != 'x'", "message": "no x"}]}""", Options);

        result.Diagnostics.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            d => d.Code.ShouldBe("RND3017"), d => d.Severity.ShouldBe(Severity.Warning));
        result.Value.ShouldNotBeNull().Validate(SchemaCase.Json("\"x\"")).ShouldBeEmpty();
    }

    [Fact]
    public void A_rule_is_known_by_its_text_whatever_its_spaces() =>
        Validate("""{"type": "string", "x-kubernetes-validations": [{"rule": " self.contains( '/' )\n"}]}""", "\"x\"")
            .ShouldHaveSingleItem().Message.ShouldBe("The key must have a '/' between a domain and a path (rule okd-extra-key-slash).");

    private const string ListMap = """
        {"type": "array", "x-kubernetes-list-type": "map", "x-kubernetes-list-map-keys": ["name", "port"],
         "items": {"type": "object", "required": ["name"], "properties": {"name": {"type": "string"}, "port": {"type": "integer", "default": 80}}}}
        """;

    private static SchemaOptions Options { get; } = new() { DefaultDraft = SchemaDraft.Structural };

    private static void Check(string schema, string instance, bool valid) => Validate(schema, instance).Count.ShouldBe(valid ? 0 : 1);

    private static IReadOnlyList<SchemaViolation> Validate(string schema, string instance) =>
        SchemaCase.Validator(schema, Options).Validate(SchemaCase.Json(instance));
}
