// SPDX-License-Identifier: MIT

using Render.Core.Nodes;
using Render.Core.Secrets;
using Render.Schema;

namespace Render.Tests.Schema;

public sealed class ViolationMessageTests
{
    private const string Connector = """
        {
          "type": "object",
          "properties": {
            "type": { "enum": ["oidc", "github"] },
            "issuer": { "type": "string", "description": "The URL of the provider. It ends without a slash." },
            "clientID": { "type": "string" }
          },
          "required": ["issuer"],
          "additionalProperties": false
        }
        """;

    [Theory]
    [InlineData("""{"issuer": "a", "clientId": "b"}""", "Unknown key 'clientId'. | Did you mean 'clientID'?", 1, 17)]
    [InlineData("""{"issuer": "a", "zzz": 1}""", "Unknown key 'zzz'. | Allowed here: clientID, issuer and type.", 1, 17)]
    [InlineData("""{"clientID": "b"}""", "The key 'issuer' is missing. | Add 'issuer': The URL of the provider.", 1, 1)]
    [InlineData("""{"isuer": "b"}""", "Unknown key 'isuer'. | Did you mean 'issuer'?", 1, 2)]
    [InlineData("""{"issuer": 1}""", "Expected a string, found an integer. | Put the value in quotes.", 1, 12)]
    [InlineData("""{"issuer": "a", "type": "oicd"}""", "Expected 'oidc' or 'github', found a string of 4 characters. | Did you mean 'oidc'?", 1, 25)]
    [InlineData("""[]""", "Expected a map, found a list of 0 items.", 1, 1)]
    public void Keys_and_values_are_named_at_their_place(string instance, string says, int line, int column)
    {
        SchemaCase.Says(Connector, instance).ShouldBe(says);
        var span = SchemaCase.Violation(Connector, instance).Span;
        (span.Line, span.Column).ShouldBe((line, column));
    }

    [Theory]
    [InlineData("""{"minLength": 1}""", "\"\"", "Expected at least one character, found an empty string.")]
    [InlineData("""{"maxLength": 2}""", "\"a😀bc\"", "Expected at most 2 characters, found a string of 4 characters.")]
    [InlineData("""{"maxItems": 1}""", "[1,2]", "Expected at most 1 item, found a list of 2 items.")]
    [InlineData("""{"minProperties": 1}""", "{}", "Expected at least one entry, found a map of 0 entries.")]
    [InlineData("""{"minimum": 1}""", "0", "Expected at least 1, found an integer below that.")]
    [InlineData("""{"minimum": 1, "x-public": true}""", "0", "Expected at least 1, found 0.")]
    [InlineData("""{"exclusiveMaximum": 1.5}""", "1.5", "Expected less than 1.5, found a number above that.")]
    [InlineData("""{"multipleOf": 0.01}""", "0.015", "Expected a multiple of 0.01, found a number that is none.")]
    [InlineData("""{"pattern": "^a+$"}""", "\"b\"", "Expected text that matches ^a+$, found a string of 1 character that does not.")]
    [InlineData("""{"pattern": "^a+$", "x-expected": "the letter a"}""", "\"b\"", "Expected the letter a, found a string of 1 character.")]
    [InlineData("""{"format": "uri"}""", "\"b\"", "Expected an absolute URI, found a string of 1 character that is none.")]
    [InlineData("""{"const": true}""", "false", "Expected true, found a boolean.")]
    [InlineData("""{"uniqueItems": true}""", "[1,2,1.0]", "The item equals item 1 of the list; items must differ.")]
    [InlineData("""{"contains": {"const": "openid"}, "x-expected": "'openid'"}""", "[1]", "Expected at least 1 item of the list to match (items that are 'openid'), found 0 items that do.")]
    [InlineData("""{"propertyNames": {"pattern": "^[a-z]+$", "x-expected": "lower-case letters"}}""", """{"A": 1}""", "The key 'A' is not allowed: expected lower-case letters, found a string of 1 character.")]
    [InlineData("""{"dependentRequired": {"a": ["b", "c"]}}""", """{"a": 1}""", "The key 'a' needs 'b' and 'c' beside it, which are missing.")]
    [InlineData("""{"properties": {"a": false}}""", """{"a": 1}""", "The key 'a' is not allowed here.")]
    [InlineData("""{"not": {"required": ["a", "b"]}}""", """{"a": 1, "b": 2}""", "The keys 'a' and 'b' must not stand together.")]
    [InlineData("""{"type": ["string", "null"]}""", "true", "Expected a string or null, found a boolean.")]
    public void Every_keyword_speaks_to_people(string schema, string instance, string says) =>
        SchemaCase.Violation(schema, instance).Message.ShouldBe(says);

    [Fact]
    public void Unevaluated_keys_are_unknown_keys() =>
        SchemaCase.Says("""{"allOf": [{"properties": {"scopes": true}}], "unevaluatedProperties": false}""", """{"scope": 1}""")
            .ShouldBe("Unknown key 'scope'. | Did you mean 'scopes'?");

    [Fact]
    public void All_violations_are_found_in_the_order_of_the_document()
    {
        var found = SchemaCase.Violations(Connector, "{\n\"type\": \"x\",\n\"issuer\": 1,\n\"other\": 2 }");

        found.Select(v => (v.Keyword, v.Path.ToString(), v.Span.Line)).ShouldBe([("enum", "type", 2), ("type", "issuer", 3), ("additionalProperties", "other", 4)]);
        found[1].SchemaLocation.ShouldBe("https://test.invalid/schema.json#/properties/issuer/type");
    }

    [Fact]
    public void No_message_holds_a_value_of_the_document()
    {
        const string schema = """
            {"properties": {"a": {"const": 1}, "b": {"pattern": "^x$"}, "c": {"type": "integer"}, "d": {"enum": ["p", "q"]},
             "e": {"maxLength": 1}, "f": {"format": "uri"}, "g": {"oneOf": [{"const": "u"}, {"type": "integer"}]}, "h": {"items": {"type": "null"}}}}
            """;
        const string secret = "s3cr3t";
        var instance = "{" + string.Join(",", "abcdefg".Select(key => $"\"{key}\": \"{secret}\"")) + $", \"h\": [\"{secret}\"] }}";

        var violations = SchemaCase.Violations(schema, instance);

        violations.Count.ShouldBe(8);
        violations.ShouldAllBe(v => !$"{v.Message}{v.Hint}".Contains(secret, StringComparison.Ordinal));
    }

    [Fact]
    public void A_public_value_is_shown() =>
        SchemaCase.Violation("""{"enum": ["external", "sops"], "x-public": true}""", "\"extrenal\"").Message
            .ShouldBe("Expected 'external' or 'sops', found 'extrenal'.");

    [Theory]
    [InlineData("""{"type": "string", "minLength": 10, "maxLength": 1, "pattern": "^never$", "format": "uri"}""", true)]
    [InlineData("""{"enum": ["a", "b"]}""", true)]
    [InlineData("""{"enum": [1, 2]}""", false)]
    [InlineData("""{"type": "integer"}""", false)]
    [InlineData("""{"not": {"const": "a"}}""", true)]
    [InlineData("""{"oneOf": [{"const": "a"}, {"const": "b"}]}""", true)]
    [InlineData("""{"oneOf": [{"type": "string"}, {"type": ["string", "null"]}]}""", false)]
    [InlineData("""{"if": {"const": "a"}, "then": false, "else": true}""", true)]
    [InlineData("""{"if": {"const": "a"}, "then": false, "else": false}""", false)]
    public void A_secret_is_a_string_of_unknown_content(string schema, bool valid)
    {
        var secret = new SecretNode(new SecretLookup(new SecretReference(SecretSource.Env, "NAME")));
        var embedded = new EmbeddedNode(EmbeddedFormat.Yaml, MapNode.Empty);

        SchemaCase.Violations(schema, secret).Count.ShouldBe(valid ? 0 : 1);
        SchemaCase.Violations(schema, embedded).Count.ShouldBe(valid ? 0 : 1);
    }

    [Fact]
    public void A_violation_becomes_a_diagnostic_of_its_kind()
    {
        var diagnostic = ViolationErrors.Of(SchemaCase.Violation(Connector, """{"isuer": "b"}"""));

        (diagnostic.Code, diagnostic.Path, diagnostic.Hint).ShouldBe(("RND3102", "isuer", "Did you mean 'issuer'?"));
        diagnostic.SchemaLocation.ShouldBe("https://test.invalid/schema.json#/additionalProperties");
    }
}
