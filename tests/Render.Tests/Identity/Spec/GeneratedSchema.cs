// SPDX-License-Identifier: MIT

using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Render.Core.Nodes;
using Render.Testing;

namespace Render.Tests.Identity.Spec;

/// <summary>A schema that is made from records, and the file of it that is committed.</summary>
internal static class GeneratedSchema
{
    /// <summary>Compares them; with <c>RENDER_ACCEPT=1</c> the file is written first.</summary>
    public static void ShouldBeCommitted(string path, MapNode schema)
    {
        var file = RepositoryRoot.Combine(path);
        var generated = Write(schema);
        if (Environment.GetEnvironmentVariable("RENDER_ACCEPT") == "1")
            File.WriteAllText(file, generated);

        File.ReadAllText(file).ShouldBe(generated, "run the tests with RENDER_ACCEPT=1 to write it");
    }

    /// <summary>The patterns that a message would have to show as they are.</summary>
    public static IEnumerable<string> PatternsWithoutWords(Node node) => node switch
    {
        MapNode map when map["pattern"] is StringNode pattern && map["x-expected"] is null => [pattern.Value],
        MapNode map => map.Entries.SelectMany(entry => PatternsWithoutWords(entry.Value)),
        ListNode list => list.Items.SelectMany(PatternsWithoutWords),
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
