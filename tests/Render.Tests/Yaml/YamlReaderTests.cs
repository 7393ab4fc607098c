// SPDX-License-Identifier: MIT

using Render.Core.Diagnostics;
using Render.Core.Documents;
using Render.Core.Nodes;
using Render.Core.Text;
using Render.Yaml;

namespace Render.Tests.Yaml;

public sealed class YamlReaderTests
{
    [Fact]
    public void A_document_becomes_a_typed_tree_with_places()
    {
        var root = Clean("a: 1\nb: [true, null, text, '1']\nc:\n  d: 1.50\n").ShouldBeOfType<MapNode>();

        root["a"].ShouldBeOfType<NumberNode>().Value.Lexeme.ShouldBe("1");
        root["b"].ShouldBeOfType<ListNode>().Items.Select(i => i.Kind)
            .ShouldBe([NodeKind.Boolean, NodeKind.Null, NodeKind.String, NodeKind.String]);
        root["c"].ShouldBeOfType<MapNode>()["d"].ShouldBeOfType<NumberNode>().Value.Lexeme.ShouldBe("1.50");
        root.Entries[2].KeySpan.ShouldBe(new SourceSpan("a.yaml", 3, 1, 3, 2));
    }

    [Fact]
    public void A_duplicate_key_names_both_places()
    {
        var finding = Failure("a: 1\nb: 2\n'a': 3\n");

        finding.Code.ShouldBe("RND1004");
        finding.Span.ShouldBe(new SourceSpan("a.yaml", 3, 1, 3, 4));
        finding.Related.ShouldHaveSingleItem().Span.ShouldBe(new SourceSpan("a.yaml", 1, 1, 1, 2));
    }

    [Fact]
    public void Duplicates_are_found_in_large_maps_and_by_text()
    {
        var text = string.Concat(Enumerable.Range(0, 50).Select(i => $"{i}: x\n")) + "\"7\": y\n";

        Failure(text).Code.ShouldBe("RND1004");
    }

    [Fact]
    public void An_alias_gives_the_anchored_value_and_knows_both_places()
    {
        var root = Clean("a: &x {k: v}\nb: *x\n").ShouldBeOfType<MapNode>();

        var b = root["b"].ShouldBeOfType<MapNode>();
        b["k"].ShouldBeSameAs(root["a"].ShouldBeOfType<MapNode>()["k"]);
        b.Span.ShouldBe(new SourceSpan("a.yaml", 1, 4, 1, 13));
        b.Provenance.ShouldBe([new Origin(OriginKind.Alias, new SourceSpan("a.yaml", 2, 4, 2, 6))]);
    }

    [Theory]
    [InlineData("to: {a: &x 1, b: 2}", "a=1 b=2")]
    [InlineData("to: {a: &x 1, b: &y 2 }", "a=1 b=2")]
    [InlineData("x: &x {a: 1, b: 2}\nto: {<<: *x, b: 3}", "a=1 b=3")]
    [InlineData("x: &x {a: 1, b: 2}\nto: {b: 3, <<: *x}", "b=3 a=1")]
    [InlineData("x: &x {a: 1, b: 2}\nz: &z {a: 5, c: 6}\nto: {<<: [*x, *z]}", "a=1 b=2 c=6")]
    [InlineData("x: &x {a: 1, b: 2}\nz: &z {<<: *x, a: 5}\nto: {<<: *z, c: 4}", "a=5 b=2 c=4")]
    [InlineData("to: {<<: {a: 1}, b: 2}", "a=1 b=2")]
    [InlineData("to: {'<<': 1}", "<<=1")]
    public void Merge_keys_bring_entries_and_explicit_ones_win(string text, string expected)
    {
        var to = Clean(text).ShouldBeOfType<MapNode>()["to"].ShouldBeOfType<MapNode>();

        string.Join(' ', to.Entries.Select(e => $"{e.Key}={((NumberNode)e.Value).Value.Lexeme}")).ShouldBe(expected);
    }

    [Fact]
    public void A_merged_entry_knows_where_it_stands_and_the_merge_key_it_came_through()
    {
        var to = Clean("x: &x {a: 1}\nto:\n  <<: *x\n").ShouldBeOfType<MapNode>()["to"].ShouldBeOfType<MapNode>();

        var entry = to.Entries.ShouldHaveSingleItem();
        entry.KeySpan.Line.ShouldBe(1);
        entry.Value.Span.Line.ShouldBe(1);
        entry.Value.Provenance.ShouldBe([new Origin(OriginKind.MergeKey, new SourceSpan("a.yaml", 3, 3, 3, 9))]);
    }

    [Theory]
    [InlineData("a: *nope", "RND1005")]
    [InlineData("a: &x 1\n---\nb: *x", "RND1005")]
    [InlineData("a: &x [*x]", "RND1006")]
    [InlineData("a: {<<: 1}", "RND1007")]
    [InlineData("a: {<<: [{b: 1}, 2]}", "RND1007")]
    [InlineData("x: &x {a: 1}\ny: {<<: *x, <<: *x}", "RND1004")]
    [InlineData("{a: 1}: b", "RND1008")]
    [InlineData("[a]: b", "RND1008")]
    [InlineData("a: !foo b", "RND1013")]
    [InlineData("a: !!binary aGk=", "RND1013")]
    [InlineData("a: !!set {b, c}", "RND1013")]
    [InlineData("a: !!int x", "RND1014")]
    [InlineData("a: !!int 1.5", "RND1014")]
    [InlineData("a: !!str [b]", "RND1014")]
    [InlineData("a: !!seq {b: c}", "RND1014")]
    [InlineData("# nothing", "RND1015")]
    [InlineData("a: 1\n---\nb: 2", "RND1016")]
    [InlineData("a: .inf", "RND1018")]
    [InlineData("a: -.INF", "RND1018")]
    [InlineData("a: .nan", "RND1018")]
    [InlineData("a: !!float .nan", "RND1018")]
    [InlineData("a: \u0001", "RND1011")]
    [InlineData("a: \u007F", "RND1011")]
    [InlineData("a: \u0080", "RND1011")]
    [InlineData("a: \uFFFE", "RND1011")]
    [InlineData("---\n\uFEFFa: b", "RND1011")]
    [InlineData("a: \0", "RND1204")]
    [InlineData("a: \"\\uD800\"", "RND1001")]
    [InlineData("a: b: c", "RND1001")]
    [InlineData("a: [b", "RND1001")]
    [InlineData("a: 'b", "RND1001")]
    [InlineData("a: \"\\q\"", "RND1001")]
    [InlineData("a:\n\tb: c", "RND1012")]
    [InlineData("\ta: b", "RND1012")]
    [InlineData(" a: b\n\tc: d", "RND1012")]
    [InlineData("-\t- a", "RND1012")]
    [InlineData("- \ta: b", "RND1012")]
    [InlineData("a: \"b\n\tc\"", "RND1012")]
    [InlineData("a: 'b\n\tc'", "RND1012")]
    [InlineData("a: [b,\n\tc]", "RND1012")]
    [InlineData("a: {\n\tb: c}", "RND1012")]
    [InlineData("a:\n- [\n\tc]", "RND1012")]
    [InlineData("a: 1\n\t\nb: 2", "RND1012")]
    [InlineData("%YAML 1.2#x\n---\na: b", "RND1001")]
    [InlineData("%YAML 2.0\n---\na: b", "RND1001")]
    [InlineData("a: x *b: c", "RND1001")]
    [InlineData("a: b\n%c: d\ne: f", "RND1001")]
    [InlineData("%foo\na: b", "RND1001")]
    [InlineData("{a: [1] b: 2}", "RND1001")]
    [InlineData("{a: {} \"b\": 2}", "RND1001")]
    [InlineData("{\"a\"b\": 2}", "RND1001")]
    [InlineData("[[1] 2]", "RND1001")]
    [InlineData("[\"a\" \"b\"]", "RND1001")]
    [InlineData("[a, |b]", "RND1001")]
    [InlineData("{a: %b}", "RND1001")]
    [InlineData("{a:}", "RND1001")]
    [InlineData("[a, b:]", "RND1001")]
    [InlineData("a: [\n1]", "RND1001")]
    [InlineData("|\na\n---\nb", "RND1001")]
    [InlineData("a: !<x b", "RND1001")]
    public void What_is_wrong_has_its_own_code(string text, string code) => Failure(text).Code.ShouldBe(code);

    [Fact]
    public void Half_of_a_surrogate_pair_is_refused() => Failure("a: " + (char)0xD800 + "b").Code.ShouldBe("RND1205");

    [Theory]
    [InlineData("a: !!str 1", NodeKind.String)]
    [InlineData("a: ! 1", NodeKind.String)]
    [InlineData("a: !!int '1'", NodeKind.Number)]
    [InlineData("a: !!float 1", NodeKind.Number)]
    [InlineData("a: !!bool 'true'", NodeKind.Boolean)]
    [InlineData("a: !!null ''", NodeKind.Null)]
    [InlineData("a: !!map {}", NodeKind.Map)]
    [InlineData("a: !<tag:yaml.org,2002:str> 1", NodeKind.String)]
    public void Tags_of_the_core_schema_decide(string text, NodeKind expected) =>
        Clean(text).ShouldBeOfType<MapNode>()["a"].ShouldNotBeNull().Kind.ShouldBe(expected);

    [Theory]
    [InlineData("a:\tb")]
    [InlineData("-\tb")]
    [InlineData("a: b\t# comment")]
    [InlineData("a: [b,\tc\t]")]
    [InlineData("\"b\n\tc\"")]
    [InlineData("[\n\tc\n]")]
    [InlineData("a: [b,\n  \tc]")]
    [InlineData("a: |\n  \tc\n\n  \t\td\n")]
    [InlineData("a:\n  b: 'c\n    \td'")]
    [InlineData("---\t# x\na: b")]
    public void Tabs_that_are_no_indentation_are_allowed(string text) => Clean(text);

    [Theory]
    [InlineData("a: |\n  %b\nc: '\n  %d'")]
    [InlineData("|\n %a\n")]
    [InlineData("a\n %b")]
    [InlineData("[a, # b\n b, {c: d # ,\n }, ]")]
    [InlineData("{\"a\":1,'b': [ ] , c: {}}")]
    [InlineData("a: [b::c, d-e, x?]")]
    [InlineData("a: 1%\nb: '%'")]
    [InlineData("a: {\n  b: c\n}")]
    public void What_looks_like_it_is_still_allowed(string text) => Clean(text);

    [Theory]
    [InlineData("\u0085")]
    [InlineData("\u2028")]
    [InlineData("\u2029")]
    public void A_line_break_of_yaml_1_1_is_text_and_draws_a_warning(string separator)
    {
        var result = YamlReader.ReadSingle(new SourceText("a.yaml", $"a: x{separator}y\nb: \"{separator}\"\n"), DocumentBudget.Source);

        result.Value.ShouldBeOfType<MapNode>()["a"].ShouldBeOfType<StringNode>().Value.ShouldBe($"x{separator}y");
        var warning = result.Diagnostics.ShouldHaveSingleItem();
        (warning.Code, warning.Span).ShouldBe(("RND1021", new SourceSpan("a.yaml", 1, 5, 1, 6)));
    }

    [Fact]
    public void A_document_that_says_it_is_yaml_1_1_draws_a_warning()
    {
        var result = YamlReader.ReadSingle(new SourceText("a.yaml", "%YAML 1.1 # old\n---\na: b\n"), DocumentBudget.Source);

        result.Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("RND1020");
        result.IsSuccess(out _).ShouldBeTrue();
    }

    [Fact]
    public void A_tab_is_shown_where_it_stands() =>
        Failure("a:\n  b: 1\n  \tc: 2\n").Span.ShouldBe(new SourceSpan("a.yaml", 3, 3, 3, 4));

    [Fact]
    public void An_alias_can_be_a_key()
    {
        Clean("a: &x b\n*x : 1\n").ShouldBeOfType<MapNode>()["b"].ShouldBeOfType<NumberNode>();
    }

    [Fact]
    public void Nested_aliases_are_counted_and_not_expanded()
    {
        var bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n" + string.Concat(Enumerable.Range(1, 40).Select(i =>
            $"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 9))}]\n"));

        Failure(bomb).Code.ShouldBe("RND1003");
    }

    [Fact]
    public void Nested_merge_keys_are_counted()
    {
        var bomb = "a0: &a0 {k1: 1, k2: 2, k3: 3}\n" + string.Concat(Enumerable.Range(1, 40).Select(i =>
            $"a{i}: &a{i} {{<<: [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 9))}], n{i}: 1}}\n"));

        Failure(bomb).Code.ShouldBe("RND1003");
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{")]
    [InlineData("{a: ")]
    [InlineData("[{")]
    [InlineData("- ")]
    [InlineData("? ")]
    [InlineData("[\n")]
    [InlineData("[? ")]
    public void A_hundred_thousand_levels_end_at_the_budget(string opening)
    {
        var text = string.Concat(Enumerable.Repeat(opening, 100_000));

        Failure(text).Code.ShouldBe("RND1002");
    }

    [Fact]
    public void Depth_counts_through_aliases()
    {
        var chain = "a0: &a0 [x]\n" + string.Concat(Enumerable.Range(1, 120).Select(i => $"a{i}: &a{i} [*a{i - 1}]\n"));

        Failure(chain).Code.ShouldBe("RND1002");
    }

    private static Node Clean(string text)
    {
        var result = YamlReader.ReadSingle(new SourceText("a.yaml", text), DocumentBudget.Source);
        result.Diagnostics.ShouldBeEmpty();
        return result.Value.ShouldNotBeNull();
    }

    private static Diagnostic Failure(string text)
    {
        var result = YamlReader.ReadSingle(new SourceText("a.yaml", text), DocumentBudget.Source);
        return result.Diagnostics.First(d => d.Severity == Severity.Error);
    }
}
