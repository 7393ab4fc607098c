// SPDX-License-Identifier: MIT

using Render.Core.Contracts;
using Render.Core.Documents;
using Render.Core.Nodes;
using Render.Core.Text;
using Render.Testing;
using Render.Tests.Yaml.Samples;
using Render.Yaml;
using Render.Yaml.Env;

namespace Render.Tests.Templates;

/// <summary>
/// Whatever a value holds, it comes out as it went in: through every kind of place in a template, through the writer, and back
/// through the reader, inside embedded documents as well.
/// </summary>
public sealed class HostileValueTests
{
    private const int Megabyte = 1024 * 1024;

    private const string TextTemplate = """
        plain: {{ s }}
        double: "{{ s }}"
        single: '{{ s }}'
        mixed: a{{ s }}b
        expression: {{ "a" + s | string.append "b" }}
        interpolated: {{ $"a{s}b" }}
        literal: |-
          {{ s }}
        literalBroken: |
          {{ s }}
        folded: >-
          {{ s }}
        branch: {{ if true }}{{ s }}{{ end }}
        items:
        - {{ s }}
        - - {{ s }}
        flow: [{{ s }}, { k: {{ s }} }]
        {{ for x in [s] }}
        looped: {{ x }}
        {{ end }}
        "key {{ s }}": {{ s }}
        {{ capture c }}a{{ s }}b{{ end }}
        captured: {{ c }}
        included: {{ include "part.yaml.sbn" s }}
        yaml: !yaml
          k: {{ s }}
          "key {{ s }}": "{{ s }}"
        json: !json
          k: {{ s }}
          deep: !yaml [{{ s }}]
        toml: !toml
          k: {{ s }}
        base64: !base64 {{ s }}
        """;

    private static readonly (string Name, string Text)[] Parts = [("part.yaml.sbn", "k: {{ $0 }}\n")];

    [Fact]
    public void Hostile_texts_come_out_as_they_went_in()
    {
        var random = new Random(20_260_901);
        var texts = Hostile.Specials.Concat(Enumerable.Range(0, TestScale.Count(500, 20_000)).Select(_ => HostileText.Next(random)))
            .Append(new string('x', Megabyte))
            .Append(string.Concat(Enumerable.Repeat("a: \"b\"\n", Megabyte / 7)));
        var template = Compile(TextTemplate);
        foreach (var text in texts)
        {
            var root = Render(template, new MapNode([new MapEntry("s", new StringNode(text))]));
            ShouldBeWhole(root, Expected(text), text);
        }
    }

    [Fact]
    public void Hostile_trees_come_out_as_they_went_in()
    {
        var template = Compile("""
            plain: {{ t }}
            item:
            - {{ t }}
            {{ for kv in t }}
            "k{{ for.index }}": {{ kv.value }}
            {{ end }}
            merged:
              <<: {{ t }}
            yaml: !yaml {{ t }}
            json: !json
              t: {{ t }}
            """);
        for (var seed = 0; seed < TestScale.Count(50, 5_000); seed++)
        {
            var tree = new RandomTree(seed).NextMap();
            var root = Render(template, new MapNode([new MapEntry("t", tree)]));

            MapEntry[] looped = [.. tree.Entries.Select((e, i) => new MapEntry($"k{i}", e.Value))];
            ShouldBeWhole(
                root,
                new MapNode(
                [
                    new MapEntry("plain", tree),
                    new MapEntry("item", new ListNode([tree])),
                    .. looped,
                    new MapEntry("merged", tree),
                    new MapEntry("yaml", new EmbeddedNode(EmbeddedFormat.Yaml, tree)),
                    new MapEntry("json", new EmbeddedNode(EmbeddedFormat.Json, new MapNode([new MapEntry("t", tree)]))),
                ]),
                $"seed {seed}");
        }
    }

    [Fact]
    public void Hostile_texts_in_env_files_come_out_or_are_refused()
    {
        var template = Compile("env: !env\n  K: {{ s }}\n");
        var written = 0;
        foreach (var text in HostileText.All.Concat(Hostile.Specials).Where(t => t.Length < 1_000))
        {
            var root = Render(template, new MapNode([new MapEntry("s", new StringNode(text))]));
            var embedded = ((MapNode)root)["env"].ShouldBeOfType<EmbeddedNode>();
            var tried = EmbeddedText.TryWrite(embedded);
            if (!tried.IsSuccess(out var lines))
                continue;

            written++;
            var read = EnvReader.Read(new SourceText("x.env", lines), DocumentBudget.Source).Value.ShouldBeOfType<MapNode>();
            read["K"].ShouldBeOfType<StringNode>().Value.ShouldBe(text);
        }

        written.ShouldBeGreaterThan(100);
    }

    [Fact]
    public void Text_templates_take_values_as_they_are()
    {
        foreach (var text in HostileText.All.Concat(Hostile.Specials).Where(t => t.Length is > 0 and < 1_000))
        {
            var compiled = Rendering.Compile("<{{ s }}>", "t.md.sbn");
            var root = Render(compiled.Value.ShouldNotBeNull(), new MapNode([new MapEntry("s", new StringNode(text))]));
            root.ShouldBeOfType<StringNode>().Value.ShouldBe($"<{text}>");
        }
    }

    private static MapNode Expected(string text)
    {
        Node s = new StringNode(text);
        Node wrapped = new StringNode($"a{text}b");
        return new MapNode(
        [
            new MapEntry("plain", s), new MapEntry("double", s), new MapEntry("single", s), new MapEntry("mixed", wrapped),
            new MapEntry("expression", wrapped), new MapEntry("interpolated", wrapped), new MapEntry("literal", s),
            new MapEntry("literalBroken", new StringNode(text + "\n")), new MapEntry("folded", s), new MapEntry("branch", s),
            new MapEntry("items", new ListNode([s, new ListNode([s])])),
            new MapEntry("flow", new ListNode([s, new MapNode([new MapEntry("k", s)])])), new MapEntry("looped", s),
            new MapEntry("key " + text, s), new MapEntry("captured", wrapped), new MapEntry("included", new MapNode([new MapEntry("k", s)])),
            new MapEntry("yaml", new EmbeddedNode(EmbeddedFormat.Yaml, new MapNode([new MapEntry("k", s), new MapEntry("key " + text, s)]))),
            new MapEntry("json", new EmbeddedNode(EmbeddedFormat.Json, new MapNode(
                [new MapEntry("k", s), new MapEntry("deep", new EmbeddedNode(EmbeddedFormat.Yaml, new ListNode([s])))]))),
            new MapEntry("toml", new EmbeddedNode(EmbeddedFormat.Toml, new MapNode([new MapEntry("k", s)]))),
            new MapEntry("base64", new EmbeddedNode(EmbeddedFormat.Base64, s)),
        ]);
    }

    private static ITemplate Compile(string template)
    {
        var compiled = Rendering.Compile(template, includes: Parts);
        return compiled.Value.ShouldNotBeNull(Rendering.Errors(compiled.Diagnostics));
    }

    private static Node Render(ITemplate template, MapNode model)
    {
        var rendered = template.Render(model, TemplateBudget.Default, CancellationToken.None);
        rendered.IsSuccess(out var documents).ShouldBeTrue(Rendering.Errors(rendered.Diagnostics));
        return documents.ShouldNotBeNull().Documents.ShouldHaveSingleItem();
    }

    private static void ShouldBeWhole(Node root, Node expected, string text)
    {
        NodeEquality.Equal(root, expected).ShouldBeTrue(text.Length > 200 ? text[..200] : text);
        RoundTripProof.Check(root).ShouldBeEmpty(text.Length > 200 ? text[..200] : text);

        // What is outside of embedded documents is read back here as well, without the proof's own code.
        var read = YamlReader.ReadSingle(new SourceText("out.yaml", YamlWriter.Write(root)), DocumentBudget.Live).Value.ShouldBeOfType<MapNode>();
        foreach (var entry in ((MapNode)expected).Entries.Where(e => e.Value is not EmbeddedNode))
            NodeEquality.Equal(read[entry.Key], entry.Value).ShouldBeTrue(entry.Key);
    }
}
