// SPDX-License-Identifier: MIT

using System.Collections;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Render.Core.Documents;
using Render.Core.Json;
using Render.Core.Nodes;
using Render.Core.Text;
using Render.Testing;
using Render.Tests.Yaml.Samples;
using Render.Yaml;
using YamlDotNet.Serialization;

namespace Render.Tests.Yaml;

/// <summary>Other people's readers read what we write as the same tree.</summary>
public sealed class YamlForeignReaderTests
{
    /// <summary>YamlDotNet without options gives texts and nulls; a number or a boolean is its text.</summary>
    [Fact]
    public void YamlDotNet_reads_the_same_texts()
    {
        var deserializer = new DeserializerBuilder().Build();
        foreach (var tree in Trees(TestScale.Count(1_000, 20_000)))
        {
            var text = YamlWriter.Write(tree);
            var read = deserializer.Deserialize<object?>(text);
            SameTexts(tree, read).ShouldBeTrue(text.Length < 5_000 ? text : text[..5_000]);
        }
    }

    /// <summary>The reader of the API machinery, which kubectl and every controller use.</summary>
    [ToolFact("kubectl")]
    public async Task Kubectl_reads_the_same_trees()
    {
        var objects = Trees(TestScale.Count(3_000, 20_000)).Select(AsObject).ToList();

        var output = await Kubectl.RunAsync(YamlWriter.Write(objects), "annotate", "--local", "-f", "-", "x=y", "-o", "json");

        var read = ReadObjects(output);
        read.Count.ShouldBe(objects.Count);
        foreach (var written in objects)
        {
            var name = NameOf(written);
            Same(written["spec"], read[name]["spec"]).ShouldBeTrue(YamlWriter.Write(written));
        }
    }

    /// <summary>
    /// kustomize reads and writes again, as Flux does. Texts that its own writer cannot write, or writes so that they read
    /// differently, are left out; docs/canonical-yaml.md names them.
    /// </summary>
    [ToolFact("kubectl")]
    public async Task Kustomize_reads_the_same_trees()
    {
        var objects = Trees(TestScale.Count(1_300, 4_000)).Where(SurvivesKustomize).Select(AsObject).ToList();
        objects.Count.ShouldBeGreaterThan(500);

        // Its time grows with the square of the number of objects.
        foreach (var batch in objects.Chunk(150))
        {
            using var folder = new TemporaryFolder();
            folder.Write("trees.yaml", YamlWriter.Write(batch));
            folder.Write("kustomization.yaml", "resources:\n- trees.yaml\n");

            var output = await Kubectl.RunAsync(string.Empty, "kustomize", folder.Path);

            var read = YamlReader.Read(new SourceText("out.yaml", Encoding.UTF8.GetString(output)), DocumentBudget.Live).Value.ShouldNotBeNull()
                .Documents.OfType<MapNode>().ToDictionary(NameOf, StringComparer.Ordinal);
            foreach (var written in batch)
                Same(written["spec"], read[NameOf(written)]["spec"]).ShouldBeTrue(YamlWriter.Write(written));
        }
    }

    private static IEnumerable<Node> Trees(int random)
    {
        foreach (var text in HostileText.All)
        {
            var list = new ListNode([new StringNode(text), new MapNode([new MapEntry("k", new StringNode(text)), new MapEntry(text + "2", new StringNode(text))])]);
            yield return new MapNode([new MapEntry(text, list)]);
        }

        for (var seed = 0; seed < random; seed++)
            yield return new RandomTree(seed).NextMap();
    }

    private static MapNode AsObject(Node tree, int index) => new(
    [
        new MapEntry("apiVersion", new StringNode("render.test/v1")),
        new MapEntry("kind", new StringNode("Tree")),
        new MapEntry("metadata", new MapNode([new MapEntry("name", new StringNode(string.Create(CultureInfo.InvariantCulture, $"tree-{index}")))])),
        new MapEntry("spec", tree),
    ]);

    private static string NameOf(MapNode written) => ((StringNode)((MapNode)written["metadata"].ShouldNotBeNull())["name"].ShouldNotBeNull()).Value;

    private static bool SurvivesKustomize(Node tree) => tree switch
    {
        MapNode map => map.Entries.All(e => SurvivesKustomize(e.Key) && e.Key.Length < 1_000 && SurvivesKustomize(e.Value)),
        ListNode list => list.Items.All(SurvivesKustomize),
        StringNode text => SurvivesKustomize(text.Value),
        _ => true,
    };

    private static bool SurvivesKustomize(string text) =>
        text is not ("<<" or "=") && !text.StartsWith("1e999", StringComparison.Ordinal) && !text.Any(c => c is (>= '\u007F' and <= '\u009F') or '\u2028' or '\u2029' or '\uFFFE' or '\uFFFF') && !(text.StartsWith('\t') && text.Contains('\n', StringComparison.Ordinal));

    private static bool SameTexts(Node written, object? read) => (written, read) switch
    {
        (MapNode map, IDictionary other) => map.Entries.Length == other.Count && map.Entries.All(e => other.Contains(e.Key) && SameTexts(e.Value, other[e.Key])),
        (ListNode list, IList other) => list.Items.Length == other.Count && list.Items.Select((item, i) => SameTexts(item, other[i])).All(same => same),
        (StringNode text, string other) => text.Value == other,
        (NumberNode number, string other) => NumberText.Of(number.Value) == other,
        (BooleanNode boolean, string other) => other == (boolean.Value ? "true" : "false"),
        (NullNode, null) => true,
        _ => false,
    };

    /// <summary>Numbers are compared as Go reads them: 64-bit integers, or rounded.</summary>
    private static bool Same(Node? written, Node? read) => (written, read) switch
    {
        (MapNode a, MapNode b) => a.Entries.Length == b.Entries.Length && a.Entries.All(e => b.TryGet(e.Key, out var other) && Same(e.Value, other.Value)),
        (ListNode a, ListNode b) => a.Items.Length == b.Items.Length && a.Items.Zip(b.Items).All(pair => Same(pair.First, pair.Second)),
        (NumberNode a, NumberNode b) => a.Value == b.Value || (!FitsIn64Bits(a.Value) && Rounded(a.Value).CompareTo(Rounded(b.Value)) == 0),
        _ => NodeEquality.Equal(written, read),
    };

    private static bool FitsIn64Bits(ExactNumber number) => number.TryGetInteger(out var value) && value >= long.MinValue && value <= long.MaxValue;

    private static double Rounded(ExactNumber number) => double.Parse(NumberText.Of(number), CultureInfo.InvariantCulture);

    private static Dictionary<string, MapNode> ReadObjects(byte[] output)
    {
        var objects = new Dictionary<string, MapNode>(StringComparer.Ordinal);
        var rest = output.AsSpan();
        while (!rest.Trim("\n "u8).IsEmpty)
        {
            var json = new Utf8JsonReader(rest, new JsonReaderOptions { AllowMultipleValues = true });
            json.Read();
            json.Skip();
            var read = JsonReader.Read("out.json", rest[..(int)json.BytesConsumed], DocumentBudget.Live).Value.ShouldBeOfType<MapNode>();
            objects.Add(NameOf(read), read);
            rest = rest[(int)json.BytesConsumed..];
        }

        return objects;
    }
}
