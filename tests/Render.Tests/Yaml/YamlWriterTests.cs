// SPDX-License-Identifier: MIT

using System.Buffers;
using System.Text;
using Render.Core.Documents;
using Render.Core.Nodes;
using Render.Core.Secrets;
using Render.Core.Text;
using Render.Yaml;

namespace Render.Tests.Yaml;

public sealed class YamlWriterTests
{
    [Fact]
    public void The_style_of_version_1_is_this()
    {
        CanonicalYaml.Version.ShouldBe(1);
        Rewrite("""
            status: {ready: true}
            spec: {zebra: [], apple: {}, replicas: 3, ports: [{port: 80, name: http}, [1, [2]]], off: 'yes', "on": ~, 'n': 0x1F}
            metadata: {annotations: {b: '1.0', a: ''}, labels: {x: y}, namespace: dex, name: 'dex-config', finalizers: [f]}
            stringData:
              config.yaml: |
                issuer: https://x

                web: {}
              pem: "-----BEGIN-----\nA\n"
            data: {b: "two words", a: "#no", c: ": ", d: "\ttab", e: "a\nb", f: "  lead\nx\n", g: "x \ny", h: '{"a": 1}', i: '\d+"'}
            kind: Secret
            apiVersion: v1
            """).ShouldBe("""
            apiVersion: v1
            kind: Secret
            metadata:
              name: dex-config
              namespace: dex
              labels:
                x: "y"
              annotations:
                a: ""
                b: "1.0"
              finalizers:
              - f
            spec:
              apple: {}
              "n": 31
              "off": "yes"
              "on": null
              ports:
              - name: http
                port: 80
              - - 1
                - - 2
              replicas: 3
              zebra: []
            data:
              a: "#no"
              b: two words
              c: ": "
              d: "\ttab"
              e: |-
                a
                b
              f: |2
                  lead
                x
              g: "x \ny"
              h: '{"a": 1}'
              i: \d+"
            stringData:
              config.yaml: |
                issuer: https://x

                web: {}
              pem: |
                -----BEGIN-----
                A
            status:
              ready: true

            """);
    }

    [Theory]
    [InlineData("{}", "{}\n")]
    [InlineData("[]", "[]\n")]
    [InlineData("null", "null\n")]
    [InlineData("1", "1\n")]
    [InlineData("text", "\"text\"\n")]
    [InlineData("|\n a\n b\n", "\"a\\nb\\n\"\n")]
    [InlineData("[1, {a: b}]", "- 1\n- a: b\n")]
    public void Every_kind_of_root_is_a_document(string text, string expected) => Rewrite(text).ShouldBe(expected);

    [Theory]
    [InlineData("1.50", "1.50")]
    [InlineData("-0", "-0")]
    [InlineData("1e3", "1000")]
    [InlineData("1.5e-7", "0.00000015")]
    [InlineData("+7", "7")]
    [InlineData(".5", "0.5")]
    [InlineData("5.", "5")]
    [InlineData("0777", "777")]
    [InlineData("0o17", "15")]
    [InlineData("1e20", "1.0e+20")]
    [InlineData("-25e-30", "-2.5e-29")]
    [InlineData("12345678901234567890123", "12345678901234567890123")]
    public void Numbers_take_a_form_that_all_readers_share(string text, string expected) =>
        YamlWriter.Write(ScalarResolver.Resolve(text, SourceSpan.None)).ShouldBe(expected + "\n");

    [Fact]
    public void Documents_are_separated_and_bytes_equal_the_text()
    {
        Node[] documents = [new MapNode([new MapEntry("a", new StringNode("é"))]), new NullNode(), new ListNode([new NumberNode(1)])];
        var buffer = new ArrayBufferWriter<byte>();

        YamlWriter.Write(documents, buffer);

        YamlWriter.Write(documents).ShouldBe("a: é\n---\nnull\n---\n- 1\n");
        Encoding.UTF8.GetString(buffer.WrittenSpan).ShouldBe(YamlWriter.Write(documents));
        YamlWriter.Write([]).ShouldBeEmpty();
    }

    [Fact]
    public void A_secret_throws_unless_something_stands_for_it()
    {
        var tree = new MapNode([new MapEntry("password", Secret)]);

        Should.Throw<InvalidOperationException>(() => YamlWriter.Write(tree));
        YamlWriter.Write(tree, _ => "*** secret").ShouldBe("password: \"*** secret\"\n");
    }

    [Fact]
    public void Half_of_a_surrogate_pair_throws() =>
        Should.Throw<InvalidOperationException>(() => YamlWriter.Write(new StringNode("a" + (char)0xDC00)));

    [Fact]
    public void A_long_key_is_explicit_and_reads_back()
    {
        var tree = new MapNode([new MapEntry(new string('k', 2000), new ListNode([new NumberNode(1)])), new MapEntry("z", new NumberNode(2))]);

        var text = YamlWriter.Write(tree);

        text.ShouldStartWith("? kkk");
        NodeEquality.Equal(tree, YamlReader.ReadSingle(new SourceText("a", text), DocumentBudget.Source).Value).ShouldBeTrue();
    }

    [Fact]
    public void Embedded_documents_are_written_by_their_own_format()
    {
        var config = new MapNode([new MapEntry("b", new StringNode("yes")), new MapEntry("a", new NumberNode(1))]);
        var tree = new MapNode(
        [
            new MapEntry("a.yaml", new EmbeddedNode(EmbeddedFormat.Yaml, config)),
            new MapEntry("b.json", new EmbeddedNode(EmbeddedFormat.Json, config)),
            new MapEntry("c.b64", new EmbeddedNode(EmbeddedFormat.Base64, new EmbeddedNode(EmbeddedFormat.Yaml, config))),
            new MapEntry("d.b64", new EmbeddedNode(EmbeddedFormat.Base64, new StringNode("é"))),
            new MapEntry("e.json", new EmbeddedNode(EmbeddedFormat.Json, new ListNode([new EmbeddedNode(EmbeddedFormat.Yaml, config)]))),
        ]);

        YamlWriter.Write(tree).ShouldBe("""
            a.yaml: |
              a: 1
              b: "yes"
            b.json: |
              {
                "a": 1,
                "b": "yes"
              }
            c.b64: YTogMQpiOiAieWVzIgo=
            d.b64: w6k=
            e.json: |
              [
                "a: 1\nb: \"yes\"\n"
              ]

            """);
    }

    [Fact]
    public void Placeholders_reach_into_embedded_documents()
    {
        var inner = new MapNode([new MapEntry("clientSecret", Secret)]);
        var tree = new ListNode(
        [
            new EmbeddedNode(EmbeddedFormat.Yaml, inner),
            new EmbeddedNode(EmbeddedFormat.Json, inner),
            new EmbeddedNode(EmbeddedFormat.Base64, Secret),
        ]);

        Should.Throw<InvalidOperationException>(() => YamlWriter.Write(tree));
        YamlWriter.Write(tree, secret => secret.Describe()).ShouldBe("- |\n  clientSecret: a secret\n- |\n  {\n    \"clientSecret\": \"a secret\"\n  }\n- a secret\n");
    }

    /// <summary>The text is put together in chunks, whose ends know nothing of characters that take two units.</summary>
    [Fact]
    public void Bytes_are_those_of_the_text_wherever_a_wide_character_stands()
    {
        for (var before = 0; before < 64; before++)
        {
            var tree = new ListNode([new StringNode(new string('a', before)), new StringNode(string.Concat(Enumerable.Repeat("😀\u0001", 3_000)))]);
            var bytes = new ArrayBufferWriter<byte>();
            YamlWriter.Write([tree, tree], bytes);

            bytes.WrittenSpan.SequenceEqual(Encoding.UTF8.GetBytes(YamlWriter.Write([tree, tree]))).ShouldBeTrue();
        }
    }

    private static SecretNode Secret => new(new SecretLookup(new SecretReference(SecretSource.External, "prod/dex")));

    private static string Rewrite(string text) =>
        YamlWriter.Write(YamlReader.ReadSingle(new SourceText("a", text), DocumentBudget.Source).Value.ShouldNotBeNull());
}
