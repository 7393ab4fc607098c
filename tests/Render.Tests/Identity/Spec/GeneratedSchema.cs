// SPDX-License-Identifier: MIT

using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Render.Core.Json;
using Render.Core.Nodes;
using Render.Testing;

namespace Render.Tests.Identity.Spec;

/// <summary>A schema that is made from records, and the file of it that is committed.</summary>
internal static class GeneratedSchema
{
    private static readonly JsonWriterOptions Style = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly JsonTreeParts Parts = new()
    {
        KeepsOrder = true,
        Other = (_, node) => throw new InvalidOperationException($"{node.Describe()} stands in a schema."),
    };

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

    private static string Write(MapNode schema)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Style))
            JsonTreeWriter.WriteValue(json, schema, Parts);

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }
}
