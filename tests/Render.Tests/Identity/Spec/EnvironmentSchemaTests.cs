// SPDX-License-Identifier: MIT

using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Render.Core.Nodes;
using Render.Identity.Spec;
using Render.Testing;

namespace Render.Tests.Identity.Spec;

public sealed class EnvironmentSchemaTests
{
    [Fact]
    public void The_committed_schema_is_the_generated_one()
    {
        var path = RepositoryRoot.Combine("schemas/environment.schema.json");
        var generated = Write(EnvironmentSchema.Generate());
        if (Environment.GetEnvironmentVariable("RENDER_ACCEPT") == "1")
            File.WriteAllText(path, generated);

        File.ReadAllText(path).ShouldBe(generated, "run the tests with RENDER_ACCEPT=1 to write it");
    }

    [Fact]
    public void Every_pattern_is_put_into_words() => WithoutWords(EnvironmentSchema.Generate()).ShouldBeEmpty();

    [Fact]
    public void Generating_is_deterministic() =>
        NodeEquality.Equal(EnvironmentSchema.Generate(), EnvironmentSchema.Generate()).ShouldBeTrue();

    private static IEnumerable<string> WithoutWords(Node node) => node switch
    {
        MapNode map when map["pattern"] is StringNode pattern && map["x-expected"] is null => [pattern.Value],
        MapNode map => map.Entries.SelectMany(entry => WithoutWords(entry.Value)),
        ListNode list => list.Items.SelectMany(WithoutWords),
        _ => [],
    };

    private static string Write(Node schema)
    {
        using var stream = new MemoryStream();
        var options = new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using (var writer = new Utf8JsonWriter(stream, options))
            Write(writer, schema);

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static void Write(Utf8JsonWriter writer, Node node)
    {
        switch (node)
        {
            case MapNode map:
                writer.WriteStartObject();
                foreach (var entry in map.Entries)
                {
                    writer.WritePropertyName(entry.Key);
                    Write(writer, entry.Value);
                }

                writer.WriteEndObject();
                break;
            case ListNode list:
                writer.WriteStartArray();
                foreach (var item in list.Items)
                    Write(writer, item);

                writer.WriteEndArray();
                break;
            case StringNode text:
                writer.WriteStringValue(text.Value);
                break;
            case NumberNode number:
                writer.WriteRawValue(number.Value.Lexeme);
                break;
            case BooleanNode boolean:
                writer.WriteBooleanValue(boolean.Value);
                break;
            default:
                writer.WriteNullValue();
                break;
        }
    }
}
