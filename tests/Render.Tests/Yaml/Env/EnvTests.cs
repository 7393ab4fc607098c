// SPDX-License-Identifier: MIT

using System.Text;
using System.Text.Json;
using Render.Core.Diagnostics;
using Render.Core.Documents;
using Render.Core.Nodes;
using Render.Core.Text;
using Render.IO.Processes;
using Render.Testing;
using Render.Tests.Yaml.Samples;
using Render.Yaml.Env;

namespace Render.Tests.Yaml.Env;

public sealed class EnvTests
{
    [Fact]
    public void Lines_are_read_as_kubernetes_reads_them()
    {
        var result = Read("# comment\n\n  A=1\r\nB=\nC=x=y\n");

        result.Diagnostics.ShouldBeEmpty();
        var map = result.Value.ShouldBeOfType<MapNode>();
        map.Entries.Select(e => $"{e.Key}:{((StringNode)e.Value).Value}").ShouldBe(["A:1", "B:", "C:x=y"]);
        map.Entries[0].KeySpan.ShouldBe(new SourceSpan("a.env", 3, 3, 3, 4));
        map.Entries[0].Value.Span.ShouldBe(new SourceSpan("a.env", 3, 5, 3, 6));
    }

    [Theory]
    [InlineData("A", "RND1350", Severity.Error)]
    [InlineData("export A=1", "RND1351", Severity.Error)]
    [InlineData("1A=1", "RND1351", Severity.Error)]
    [InlineData("A-B=1", "RND1351", Severity.Error)]
    [InlineData("=1", "RND1351", Severity.Error)]
    [InlineData("A=1\nA=2", "RND1352", Severity.Error)]
    [InlineData("A=\"x\"", "RND1353", Severity.Warning)]
    [InlineData("A=x y", "RND1353", Severity.Warning)]
    [InlineData("A=$B", "RND1353", Severity.Warning)]
    [InlineData("A=x #y", "RND1353", Severity.Warning)]
    [InlineData("A=~", "RND1353", Severity.Warning)]
    public void What_readers_refuse_or_read_differently_is_named(string text, string code, Severity severity)
    {
        var finding = Read(text).Diagnostics.ShouldHaveSingleItem();

        (finding.Code, finding.Severity).ShouldBe((code, severity));
    }

    [Fact]
    public void Only_what_all_readers_share_is_written()
    {
        EnvWriter.Write(Map(("B", new StringNode("https://x/y?z"[..9])), ("A", new NumberNode(5)), ("C", new BooleanNode(true)), ("D", new StringNode(""))))
            .Value.ShouldBe("A=5\nB=https://x\nC=true\nD=\n");

        var refused = EnvWriter.Write(Map(("A", new StringNode("two words")), ("B", new NullNode()), ("C", new ListNode([])), ("x.y", new StringNode("")), ("E", new StringNode("a\nb"))));
        refused.Value.ShouldBeNull();
        refused.Diagnostics.Select(d => d.Code).Order(StringComparer.Ordinal).ShouldBe(["RND1351", "RND1354", "RND1354", "RND1355", "RND1355"]);
        refused.Diagnostics.ShouldAllBe(d => !d.Message.Contains("two words", StringComparison.Ordinal));
    }

    [ToolFact("kubectl")]
    public async Task Kubectl_reads_what_is_written()
    {
        var map = Portable(400);
        using var folder = new TemporaryFolder();
        var file = folder.Write("a.env", EnvWriter.Write(map).Value.ShouldNotBeNull());

        var output = await Kubectl.RunAsync(string.Empty, "create", "configmap", "a", "--from-env-file", file, "--dry-run=client", "-o", "json");

        using var json = JsonDocument.Parse(output);
        var read = json.RootElement.GetProperty("data").EnumerateObject().Select(p => (p.Name, p.Value.GetString()));
        read.OrderBy(p => p.Name, StringComparer.Ordinal).ShouldBe(map.Entries.Select(e => (e.Key, (string?)((StringNode)e.Value).Value)).OrderBy(p => p.Key, StringComparer.Ordinal));
    }

    [ToolFact("sh")]
    public async Task A_shell_reads_what_is_written()
    {
        var map = Portable(400);
        using var folder = new TemporaryFolder();
        var file = folder.Write("a.env", EnvWriter.Write(map).Value.ShouldNotBeNull());
        var script = $". '{file}'\n" + string.Concat(map.Entries.Select(e => $"printf '%s\\n' \"${{{e.Key}}}\"\n"));
        var request = new ProcessRequest("sh", ["-s"], folder.Path, new Dictionary<string, string>(StringComparer.Ordinal) { ["PATH"] = "/usr/bin:/bin" })
        {
            Input = Encoding.UTF8.GetBytes(script),
        };

        var result = await new ProcessRunner().RunAsync(request, CancellationToken.None);

        result.Succeeded.ShouldBeTrue(result.Error);
        Encoding.UTF8.GetString(result.Output).ShouldBe(string.Concat(map.Entries.Select(e => ((StringNode)e.Value).Value + "\n")));
    }

    [Fact]
    public void What_is_written_reads_back_without_a_warning()
    {
        var map = Portable(1_000);

        var read = Read(EnvWriter.Write(map).Value.ShouldNotBeNull());

        read.Diagnostics.ShouldBeEmpty();
        NodeEquality.Equal(map, read.Value).ShouldBeTrue();
    }

    /// <summary>Random texts, hostile ones too, as far as the writer takes them.</summary>
    private static MapNode Portable(int count)
    {
        const string alphabet = "aZ09_-./:@%+,=";
        var random = new Random(7);
        var entries = Enumerable.Range(0, count).Select(i => new MapEntry(
            $"K{i}", new StringNode(string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => alphabet[random.Next(alphabet.Length)])))));
        var hostile = HostileText.All.Select((text, i) => new MapEntry($"H{i}", new StringNode(text)));
        return new MapNode([.. entries.Concat(hostile).Where(e => e.Value is StringNode { Value.Length: < 1_000 } && EnvWriter.Write(new MapNode([e])).Value is not null)]);
    }

    private static MapNode Map(params (string Key, Node Value)[] entries) => new([.. entries.Select(e => new MapEntry(e.Key, e.Value))]);

    private static StageResult<Node> Read(string text) => EnvReader.Read(new SourceText("a.env", text), DocumentBudget.Source);
}
