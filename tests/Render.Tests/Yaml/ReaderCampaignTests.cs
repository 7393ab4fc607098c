// SPDX-License-Identifier: MIT

using System.Text;
using Render.Core.Diagnostics;
using Render.Core.Documents;
using Render.Core.Json;
using Render.Core.Nodes;
using Render.Core.Text;
using Render.Testing;
using Render.Tests.Yaml.Samples;
using Render.Yaml;
using Render.Yaml.Env;
using Render.Yaml.Syntax;
using Render.Yaml.Toml;
using Xunit.Abstractions;

namespace Render.Tests.Yaml;

/// <summary>
/// Broken documents by the thousand: every reader answers with a tree or with findings, never with an exception, and what was
/// read can be written and read back. Bounded by the number of cases; a reader that does not end hangs the run.
/// </summary>
public sealed class ReaderCampaignTests(ITestOutputHelper output)
{
    /// <summary>What one broken document of at most 20 KB may cost, read, written and read again.</summary>
    private const long MemoryBound = 128 * 1024 * 1024;

    private static readonly DocumentBudget Small = new(100_000, 30, 5_000);

    private static readonly string[] YamlTokens =
    [
        "\n", "\r", "\r\n", "\t", " ", "  ", "- ", "? ", ": ", ":", ",", "[", "]", "{", "}", "#", " #", "&a ", "*a", "*a ", "&a", "!", "!!str ", "!!int ", "!t ", "!<x> ", "|", "|-\n", ">+\n", "|2\n ",
        "'", "\"", "\\", "\\u00", "\\x", "\"\\ud83d\\ude00\"", "%YAML 1.2\n---\n", "%TAG ! x\n", "%", "@", "`", "---\n", "--- ", "...\n", "<<: *a\n", "<<", "~", "null", "0x", "1_0", "\u0085", "\u2028", "\uFEFF", "\0", "é", "😀",
        "a: b\n", "\n  ", "\n\t", "\n- ", "? a\n: b\n", "{a: b, ", "[a, ", "[[[[[[", "{{{{", "- - - ",
    ];

    private static readonly string[] YamlSamples =
    [
        "apiVersion: v1\nkind: Secret\nmetadata:\n  name: dex\n  labels: {app: dex, 'tier': \"auth\"}\nstringData:\n  config.yaml: |\n    issuer: https://x\n    web: {}\n  folded: >-\n    one\n    two\n\n    three\n",
        "a: &a [1, 2.5, 0x1F, ~, yes]\nb: *a\nc: &m {x: 1, y: 2}\nd:\n  <<: *m\n  y: 3\ne:\n  <<: [*m, {z: 4}]\n",
        "%YAML 1.2\n%TAG !e! tag:example.com,2000:\n---\n!e!root\n- !!str 12\n- ! x\n- !<tag:yaml.org,2002:int> 3\n...\n---\n? complex key\n: complex value\n? [a, b]\n: c\n",
        "---\n- - - a\n    - b\n  - c\n- \"esc \\u00e9 \\n \\\"x\\\" \\\n  continued\"\n- 'it''s\n\n  folded'\n- plain\n  text # comment\n- |2-\n    indented\n   less\n",
        "{json: [1, {two: \"3\"}, [], {}], \"k\":\"v\", nested: {a: {b: {c: [[[1]]]}}}}\n",
    ];

    private static readonly string[] TomlTokens =
    [
        "\n", "\r", "\r\n", "\t", "=", ".", "[", "]", "[[", "]]", "{", "}", ",", "\"", "'", "\"\"\"", "'''", "\\", "\\u00e9", "\\ud800", "#", "0x", "1_", "inf", "1979-05-27", "07:32:00", "true", "a.b", "[a]\n", "[[a]]\n", "a = 1\n", "\0",
        "\u0001", "é", "😀", "a = [", "a = {",
    ];

    private static readonly string[] TomlSamples =
    [
        "title = \"x\"\n[auth]\na.b = 1\nlist = [1, [2, 3], { x = 1 }]\n[auth.sub]\ndate = 1979-05-27T07:32:00Z\ntext = \"\"\"\none \\\n  two\"\"\"\n[[items]]\nn = 0xFF\n[[items]]\nn = -1.5e3\nraw = '''\nx'''\n",
        "a = {b.c = 1, d = 'x'}\n\"quoted key\" = true\n3.14 = 'pi'\n[x.y.z]\n[x]\nk = []\n",
    ];

    private static readonly string[] JsonSamples = ["{\"a\": [1, 2.5e-3, \"\\u00e9\\ud83d\\ude00\", null, true], \"b\": {\"c\": {}}}\n", "[[[]], \"x\", -0]"];

    [Fact]
    public void The_yaml_readers_survive_broken_documents() => Run(TestScale.Count(10_000, 200_000), YamlTokens, YamlSamples, source =>
    {
        YamlSyntaxReader.Read(source, Small).Value.ShouldNotBeNull();
        var result = YamlReader.Read(source, Small);
        foreach (var root in result.IsSuccess(out var stream) ? stream.Documents : [])
        {
            var text = YamlWriter.Write(root);
            NodeEquality.Equal(root, YamlReader.ReadSingle(new SourceText("b", text), DocumentBudget.Live).Value).ShouldBeTrue(text);
        }

        return result.Diagnostics;
    });

    [Fact]
    public void The_toml_reader_survives_broken_documents() => Run(TestScale.Count(20_000, 500_000), TomlTokens, TomlSamples, source =>
    {
        var result = TomlReader.Read(source, Small);
        if (result.IsSuccess(out var root))
        {
            var text = TomlWriter.Write(root).Value.ShouldNotBeNull();
            NodeEquality.Equal(root, TomlReader.Read(new SourceText("b", text), DocumentBudget.Live).Value).ShouldBeTrue(text);
        }

        return result.Diagnostics;
    });

    [Fact]
    public void The_env_reader_survives_broken_documents() =>
        Run(TestScale.Count(5_000, 100_000), YamlTokens, ["A=1\n# c\nB=x y\n\nC=\"q\"\n", "_X=1=2\n"], source => EnvReader.Read(source, Small).Diagnostics);

    [Fact]
    public void The_json_reader_survives_broken_documents()
    {
        for (var seed = 0; seed < TestScale.Count(20_000, 500_000); seed++)
        {
            var bytes = new Mutator(seed, YamlTokens).Break(JsonSamples);
            var before = GC.GetAllocatedBytesForCurrentThread();
            var result = JsonReader.Read("a.json", bytes, Small);
            (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(MemoryBound, $"seed {seed}");
            if (result.IsSuccess(out var root))
                NodeEquality.Equal(root, JsonReader.Read("b", Encoding.UTF8.GetBytes(JsonTreeWriter.Write(root)), DocumentBudget.Live).Value).ShouldBeTrue($"seed {seed}");
        }
    }

    private void Run(int cases, string[] tokens, string[] samples, Func<SourceText, IEnumerable<Diagnostic>> read)
    {
        var (most, refused) = (0L, 0);
        for (var seed = 0; seed < cases; seed++)
        {
            var bytes = new Mutator(seed, tokens).Break(samples);
            var decoded = SourceDecoder.Decode("a", bytes, Small);

            // Bytes that are no text are replaced, so that the readers behind the decoder get their share as well.
            var source = decoded.Value ?? new SourceText("a", Encoding.UTF8.GetString(bytes));
            var before = GC.GetAllocatedBytesForCurrentThread();
            var findings = Guarded(seed, () => read(source));
            most = Math.Max(most, GC.GetAllocatedBytesForCurrentThread() - before);
            most.ShouldBeLessThan(MemoryBound, $"seed {seed}");
            refused += findings.Exists(finding => finding.Severity == Severity.Error) ? 1 : 0;
            findings.ShouldAllBe(finding => IsInside(source, finding.Span), $"seed {seed}");
        }

        output.WriteLine($"{cases} documents, {refused} refused, at most {most / 1024} KB allocated for one");
    }

    private static List<Diagnostic> Guarded(int seed, Func<IEnumerable<Diagnostic>> read)
    {
        try
        {
            return [.. read()];
        }
        catch (Exception defect) when (defect is not ShouldAssertException)
        {
            throw new InvalidOperationException($"seed {seed}", defect);
        }
    }

    private static bool IsInside(SourceText source, SourceSpan span) =>
        !span.IsKnown || (span.Line <= source.LineCount && span.EndLine <= source.LineCount && (span.EndLine, span.EndColumn).CompareTo((span.Line, span.Column)) >= 0);
}
