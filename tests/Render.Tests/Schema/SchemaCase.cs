// SPDX-License-Identifier: MIT

using System.Text;
using Render.Core.Contracts;
using Render.Core.Diagnostics;
using Render.Core.Documents;
using Render.Core.Json;
using Render.Core.Nodes;
using Render.Schema;

namespace Render.Tests.Schema;

/// <summary>Short ways to compile a schema and check a document, both given as JSON.</summary>
internal static class SchemaCase
{
    public static Node Json(string text) =>
        JsonReader.Read("instance.json", Encoding.UTF8.GetBytes(text), DocumentBudget.Source).Value
        ?? throw new ArgumentException($"This is no JSON: {text}", nameof(text));

    public static StageResult<ISchemaValidator> Compile(string schema, SchemaOptions? options = null) =>
        new SchemaCompiler(options ?? new SchemaOptions()).Compile(
            JsonReader.Read("schema.json", Encoding.UTF8.GetBytes(schema), DocumentBudget.Source).Value
                ?? throw new ArgumentException($"This is no JSON: {schema}", nameof(schema)),
            new Uri("https://test.invalid/schema.json"));

    public static ISchemaValidator Validator(string schema, SchemaOptions? options = null)
    {
        var result = Compile(schema, options);
        result.Diagnostics.Select(d => $"{d.Code} {d.Message}").ShouldBeEmpty();
        return result.Value.ShouldNotBeNull();
    }

    public static IReadOnlyList<SchemaViolation> Violations(string schema, string instance) => Violations(schema, Json(instance));

    public static IReadOnlyList<SchemaViolation> Violations(string schema, Node instance) => Validator(schema).Validate(instance);

    public static SchemaViolation Violation(string schema, string instance) => Violations(schema, instance).ShouldHaveSingleItem();

    /// <summary>Message and hint of the only violation, as <c>message | hint</c>.</summary>
    public static string Says(string schema, string instance)
    {
        var violation = Violation(schema, instance);
        return violation.Hint is null ? violation.Message : $"{violation.Message} | {violation.Hint}";
    }
}
