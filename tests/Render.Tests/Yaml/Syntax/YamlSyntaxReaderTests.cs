// SPDX-License-Identifier: MIT

using Render.Core.Documents;
using Render.Core.Text;
using Render.Yaml.Syntax;

namespace Render.Tests.Yaml.Syntax;

public sealed class YamlSyntaxReaderTests
{
    /// <summary>Every span is checked by cutting it out of the source: what stands there must be the node's own text.</summary>
    [Theory]
    [InlineData("key: value\n", "{«key»: «value»}")]
    [InlineData("key:   value   # comment\n", "{«key»: «value»}")]
    [InlineData("a: 'it''s'\nb: \"q\\n\"", "{«a»: «'it''s'», «b»: «\"q\\n\"»}")]
    [InlineData("- a\n-  b\n", "[«a», «b»]")]
    [InlineData("a: [1, {b: c}]\n", "{«a»: [«1», {«b»: «c»}]}")]
    [InlineData("{a: {x: y}, ? [b], \"c\":1, : d}", "{«a»: {«x»: «y»}, [«b»]: «», «\"c\"»: «1», «»: «d»}")]
    [InlineData("{a: [1, ? {b: c} : d, e: f]}", "{«a»: [«1», {{«b»: «c»}: «d»}, {«e»: «f»}]}")]
    [InlineData("[a: b, c]\n", "[{«a»: «b»}, «c»]")]
    [InlineData("a: |\n  x\n  y\n\n\nb: c\n", "{«a»: «|\n  x\n  y», «b»: «c»}")]
    [InlineData("a: >-\n  x\n  y", "{«a»: «>-\n  x\n  y»}")]
    [InlineData("a: !!str &x 12\n", "{«a»: «12»}")]
    [InlineData("a: &x !t\n  text\n", "{«a»: «text»}")]
    [InlineData("a: one\n  two\nb: c", "{«a»: «one\n  two», «b»: «c»}")]
    [InlineData("😀: \"😀\" # x\n", "{«😀»: «\"😀\"»}")]
    [InlineData("a: x\r\nb: y\r\n", "{«a»: «x», «b»: «y»}")]
    [InlineData("? a\n? b\n: c\n", "{«a»: «», «b»: «c»}")]
    [InlineData("a: b\u2028c\n", "{«a»: «b\u2028c»}")]
    [InlineData("a: \"b\u0085  c\"\nd: e", "{«a»: «\"b\u0085  c\"», «d»: «e»}")]
    public void Scalars_span_exactly_their_text(string text, string expected)
    {
        var (source, roots) = Read(text);

        Cut(source, roots.ShouldHaveSingleItem()).ShouldBe(expected);
    }

    [Theory]
    [InlineData("a:\nb: 1\n", 1, 3)]
    [InlineData("a:   # note\nb: 1\n", 1, 3)]
    [InlineData("{a: , b: 1}\n", 1, 4)]
    [InlineData("{a, b: 1}\n", 1, 3)]
    [InlineData("? a\n# note: x\nb: 1\n", 1, 4)]
    [InlineData("-\n- 1\n", 1, 2)]
    [InlineData("---\n---\na: 1\n", 1, 4)]
    public void A_value_that_is_not_written_stands_behind_its_indicator(string text, int line, int column)
    {
        var (_, roots) = Read(text);
        var empty = roots[0] switch
        {
            YamlMapSyntax map => map.Entries[0].Value,
            YamlListSyntax list => list.Items[0],
            var root => root,
        };

        empty.Span.ShouldBe(new SourceSpan("a.yaml", line, column, line, column));
    }

    [Theory]
    [InlineData("a:\n  b: 1\n  c: [1]\n\n\nd: 2\n", 2, 3, 3, 9)]
    [InlineData("a:\n  - 1\n  - x: y\n# end\nd: 2\n", 2, 3, 3, 9)]
    [InlineData("a: {b: 1,\n  c: 2}  \nd: 2\n", 1, 4, 2, 8)]
    [InlineData("a: !t [ ]\nd: 2\n", 1, 4, 1, 10)]
    [InlineData("a: &x\n  b:\nd: 2\n", 1, 4, 2, 5)]
    [InlineData("a: [b: c,\n  d]\n", 1, 4, 2, 5)]
    public void Collections_span_from_their_first_to_their_last_character(string text, int line, int column, int endLine, int endColumn)
    {
        var (_, roots) = Read(text);

        var value = roots[0].ShouldBeOfType<YamlMapSyntax>().Entries[0].Value;
        value.Span.ShouldBe(new SourceSpan("a.yaml", line, column, endLine, endColumn));
    }

    [Fact]
    public void A_single_pair_in_a_flow_list_spans_from_its_key_to_its_value()
    {
        var (_, roots) = Read("[a, b: c , d: ]");

        var pairs = roots[0].ShouldBeOfType<YamlListSyntax>().Items.OfType<YamlMapSyntax>().ToList();
        pairs.Select(p => (p.Span.Column, p.Span.EndColumn)).ShouldBe([(5, 9), (12, 14)]);
    }

    [Fact]
    public void Tags_anchors_and_styles_are_kept_as_written()
    {
        var (_, roots) = Read("%TAG !e! tag:example.com,2000:\n---\na: !yaml &x {}\nb: !!int \"1\"\nc: !e!t 'x'\nd: *x\ne: |\n  y\n");

        var values = roots[0].ShouldBeOfType<YamlMapSyntax>().Entries.Select(e => e.Value).ToList();
        values.Select(v => v.Tag).ShouldBe(["!yaml", "!!int", "tag:example.com,2000:t", null, null]);
        values[0].Anchor.ShouldBe("x");
        values[3].ShouldBeOfType<YamlAliasSyntax>().Name.ShouldBe("x");
        values.OfType<YamlScalarSyntax>().Select(v => v.Style)
            .ShouldBe([YamlScalarStyle.DoubleQuoted, YamlScalarStyle.SingleQuoted, YamlScalarStyle.Literal]);
        values[1].Span.Column.ShouldBe(4);
        values[1].ShouldBeOfType<YamlScalarSyntax>().TextSpan.Column.ShouldBe(10);
    }

    [Fact]
    public void Several_documents_are_read_in_order_and_comments_are_none()
    {
        Read("# only a comment\n").Roots.ShouldBeEmpty();
        Read("a: 1\n---\n# nothing\n---\nb: 2\n...\n").Roots.Length.ShouldBe(3);
    }

    private static (SourceText Source, System.Collections.Immutable.ImmutableArray<YamlSyntaxNode> Roots) Read(string text)
    {
        var source = new SourceText("a.yaml", text);
        var result = YamlSyntaxReader.Read(source, DocumentBudget.Source);
        result.Diagnostics.Where(d => d.Code != "RND1021").ShouldBeEmpty();
        return (source, result.Value.ShouldNotBeNull().Documents);
    }

    private static string Cut(SourceText source, YamlSyntaxNode node) => node switch
    {
        YamlScalarSyntax scalar => $"«{Cut(source, scalar.TextSpan)}»",
        YamlListSyntax list => $"[{string.Join(", ", list.Items.Select(item => Cut(source, item)))}]",
        YamlMapSyntax map => $"{{{string.Join(", ", map.Entries.Select(e => $"{Cut(source, e.Key)}: {Cut(source, e.Value)}"))}}}",
        _ => Cut(source, node.Span),
    };

    private static string Cut(SourceText source, SourceSpan span) =>
        source.Content[source.Offset(span.Line, span.Column)..source.Offset(span.EndLine, span.EndColumn)];
}
