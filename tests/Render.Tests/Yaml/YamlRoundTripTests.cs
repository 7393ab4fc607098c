// SPDX-License-Identifier: MIT

using System.Buffers;
using System.Text;
using Render.Core.Documents;
using Render.Core.Nodes;
using Render.Core.Text;
using Render.Testing;
using Render.Tests.Yaml.Samples;
using Render.Yaml;

namespace Render.Tests.Yaml;

/// <summary>What is written is read back as the same tree, and never draws a warning: no other reader types it differently.</summary>
public sealed class YamlRoundTripTests
{
    private static readonly DocumentBudget Budget = DocumentBudget.Live;

    [Fact]
    public void Every_hostile_text_survives_as_value_key_item_and_document()
    {
        foreach (var text in HostileText.All)
        {
            ShouldSurvive(new MapNode([new MapEntry("k", new StringNode(text))]));
            ShouldSurvive(new MapNode([new MapEntry(text, new StringNode(text)), new MapEntry(text + "2", new ListNode([new StringNode(text)]))]));
            ShouldSurvive(new ListNode([new ListNode([new StringNode(text), new MapNode([new MapEntry(text, new StringNode(text))])])]));
            ShouldSurvive(new StringNode(text));
        }
    }

    [Fact]
    public void Random_trees_survive()
    {
        for (var seed = 0; seed < TestScale.Count(3_000, 100_000); seed++)
            ShouldSurvive(new RandomTree(seed).Next(), seed);
    }

    [Fact]
    public void Random_streams_survive()
    {
        for (var seed = 0; seed < 50; seed++)
        {
            var documents = Enumerable.Range(0, 10).Select(i => new RandomTree((seed * 100) + i).Next()).ToList();
            var text = YamlWriter.Write(documents);

            var read = YamlReader.Read(new SourceText("a.yaml", text), Budget);
            read.Diagnostics.ShouldBeEmpty(text);
            var roots = read.Value.ShouldNotBeNull().Documents;
            roots.Length.ShouldBe(documents.Count, text);
            documents.Zip(roots).ShouldAllBe(pair => NodeEquality.Equal(pair.First, pair.Second));
        }
    }

    private static void ShouldSurvive(Node tree, int seed = -1)
    {
        var text = YamlWriter.Write(tree);
        var read = YamlReader.ReadSingle(new SourceText("a.yaml", text), Budget);

        foreach (var finding in read.Diagnostics)
            Assert.Fail($"seed {seed}: {finding.Span} {finding.Message}\n{LinesAround(text, finding.Span.Line)}");

        NodeEquality.Equal(tree, read.Value).ShouldBeTrue($"seed {seed}:\n{text}");
        text.ShouldEndWith("\n");
        Bytes(tree).AsSpan().SequenceEqual(Encoding.UTF8.GetBytes(text)).ShouldBeTrue("the bytes are not those of the text");
        text.Contains('\r', StringComparison.Ordinal).ShouldBeFalse();
        YamlWriter.Write(read.Value.ShouldNotBeNull()).ShouldBe(text, "writing again changes the bytes");
    }

    private static byte[] Bytes(Node tree)
    {
        var bytes = new ArrayBufferWriter<byte>();
        YamlWriter.Write(tree, bytes);
        return bytes.WrittenSpan.ToArray();
    }

    private static string LinesAround(string text, int line) =>
        string.Join('\n', text.Split('\n').Skip(Math.Max(0, line - 8)).Take(10).Select(l => l.Length > 200 ? l[..200] : l));
}
