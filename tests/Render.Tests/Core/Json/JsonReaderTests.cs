// SPDX-License-Identifier: MIT

using System.Text;
using Render.Core.Diagnostics;
using Render.Core.Documents;
using Render.Core.Json;
using Render.Core.Nodes;
using Render.Core.Text;

namespace Render.Tests.Core.Json;

public sealed class JsonReaderTests
{
    [Fact]
    public void Every_kind_of_value_is_read()
    {
        var root = Read("""{ "text": "ä\n\u00e4", "int": 12, "real": -1.50, "yes": true, "no": false, "none": null, "list": [1, [], {}] }""");

        root["text"].ShouldBeOfType<StringNode>().Value.ShouldBe("ä\nä");
        root["int"].ShouldBeOfType<NumberNode>().Value.Lexeme.ShouldBe("12");
        root["real"].ShouldBeOfType<NumberNode>().Value.Lexeme.ShouldBe("-1.50");
        root["yes"].ShouldBeOfType<BooleanNode>().Value.ShouldBeTrue();
        root["no"].ShouldBeOfType<BooleanNode>().Value.ShouldBeFalse();
        root["none"].ShouldBeOfType<NullNode>();
        root["list"].ShouldBeOfType<ListNode>().Items.Length.ShouldBe(3);
        root.Entries.Select(e => e.Key).ShouldBe(["text", "int", "real", "yes", "no", "none", "list"]);
    }

    [Fact]
    public void Spans_are_lines_and_columns_of_keys_and_values()
    {
        var root = Read("{\n  \"key\": \"value\",\r\n  \"list\": [1,\r 22 ] }");

        root.Span.ShouldBe(new SourceSpan("f.json", 1, 1, 4, 8));
        root.Entries[0].KeySpan.ShouldBe(new SourceSpan("f.json", 2, 3, 2, 8));
        root.Entries[0].Value.Span.ShouldBe(new SourceSpan("f.json", 2, 10, 2, 17));
        var list = root["list"].ShouldBeOfType<ListNode>();
        list.Span.ShouldBe(new SourceSpan("f.json", 3, 11, 4, 6));
        list.Items[1].Span.ShouldBe(new SourceSpan("f.json", 4, 2, 4, 4));
    }

    [Theory]
    [InlineData("é")]
    [InlineData("€")]
    [InlineData("😀")]
    [InlineData("aé€😀z")]
    public void Columns_count_utf16_units(string text)
    {
        var root = Read($$"""{"{{text}}":"{{text}}","b":1}""");

        root.Entries[0].KeySpan.EndColumn.ShouldBe(2 + text.Length + 2);
        root.Entries[0].Value.Span.Column.ShouldBe(5 + text.Length);
        root.Entries[1].KeySpan.Column.ShouldBe(8 + (2 * text.Length));
    }

    [Fact]
    public void A_byte_order_mark_takes_no_column()
    {
        var result = JsonReader.Read("f.json", [0xEF, 0xBB, 0xBF, (byte)'1'], DocumentBudget.Source);

        result.IsSuccess(out var root).ShouldBeTrue();
        root.Span.Column.ShouldBe(1);
    }

    [Theory]
    [InlineData("", "RND1110", 1, 1)]
    [InlineData(" \n ", "RND1110", 2, 2)]
    [InlineData("{\"a\":", "RND1102", 1, 6)]
    [InlineData("[1, 2", "RND1102", 1, 6)]
    [InlineData("\"abc", "RND1102", 1, 5)]
    [InlineData("{\"a\": 1,\n}", "RND1101", 2, 1)]
    [InlineData("[1 2]", "RND1101", 1, 4)]
    [InlineData("{'a': 1}", "RND1101", 1, 2)]
    [InlineData("[True]", "RND1101", 1, 2)]
    [InlineData("[01]", "RND1101", 1, 3)]
    [InlineData("[1] []", "RND1101", 1, 5)]
    [InlineData("[\n// x\n1]", "RND1101", 2, 1)]
    [InlineData("[\"a\tb\"]", "RND1101", 1, 4)]
    [InlineData("[\"\\x\"]", "RND1101", 1, 4)]
    [InlineData("[\"a\", \"\\ud83d\"]", "RND1108", 1, 8)]
    [InlineData("[\"\\ude00\\ud83d\"]", "RND1108", 1, 3)]
    [InlineData("{\"\\ud83dx\": 1}", "RND1108", 1, 3)]
    [InlineData("[1e9999999999]", "RND1109", 1, 2)]
    public void What_is_no_json_is_refused_at_its_place(string text, string code, int line, int column)
    {
        var problem = Fail(text);

        problem.Code.ShouldBe(code);
        (problem.Span.Line, problem.Span.Column).ShouldBe((line, column));
    }

    [Fact]
    public void A_surrogate_pair_is_one_character() =>
        Read("""{"a": "\ud83d\ude00\\ud83d"}""")["a"].ShouldBeOfType<StringNode>().Value.ShouldBe("😀\\ud83d");

    [Fact]
    public void Invalid_utf8_is_refused_at_its_place()
    {
        var problem = JsonReader.Read("f.json", [.. "[\n\"é"u8, 0xC3, (byte)'"', (byte)']'], DocumentBudget.Source).Diagnostics.ShouldHaveSingleItem();

        problem.Code.ShouldBe("RND1107");
        (problem.Span.Line, problem.Span.Column).ShouldBe((2, 3));
    }

    [Fact]
    public void Utf16_is_named()
    {
        var bytes = Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes("{}")).ToArray();

        JsonReader.Read("f.json", bytes, DocumentBudget.Source).Diagnostics.ShouldHaveSingleItem().Message.ShouldContain("UTF-16");
    }

    [Fact]
    public void A_key_that_comes_twice_names_both_places()
    {
        var result = Parse("{\n\"a\": 1,\n\"b\": { \"a\": 2 },\n\"a\": 3,\n\"a\": 4 }");

        result.Diagnostics.Select(d => (d.Code, d.Span.Line)).ShouldBe([("RND1103", 4), ("RND1103", 5)]);
        result.Diagnostics[0].Related.ShouldHaveSingleItem().Span.Line.ShouldBe(2);
        result.IsSuccess(out _).ShouldBeFalse();
        result.Value.ShouldBeOfType<MapNode>().Entries.Length.ShouldBe(2);
    }

    [Fact]
    public void A_key_that_comes_twice_in_a_large_map_is_found()
    {
        var keys = Enumerable.Range(0, 500).Append(250).Select(i => $"\"k{i}\": {i}");

        Fail("{" + string.Join(",", keys) + "}").Message.ShouldContain("'k250'");
    }

    [Fact]
    public void Keys_that_differ_only_in_their_escapes_are_the_same_key() => Fail("""{"a": 1, "\u0061": 2}""").Code.ShouldBe("RND1103");

    [Fact]
    public void A_message_never_quotes_the_text()
    {
        foreach (var text in new[] { "{\"password\": s3cr3t}", "{\"password\": \"s3cr3t\n\"}", "s3cr3t", "{\"p\": tru3cr3t}", "[1s3cr3t]" })
        {
            var problem = Fail(text);
            $"{problem.Message} {problem.Hint}".ShouldNotContain("cr3t");
        }
    }

    [Theory]
    [InlineData(10, true)]
    [InlineData(11, false)]
    public void Depth_is_bounded(int depth, bool fits)
    {
        var text = new string('[', depth) + new string(']', depth);

        Parse(text, new DocumentBudget(1000, 10, 1000)).IsSuccess(out _).ShouldBe(fits);
    }

    [Fact]
    public void A_hundred_thousand_brackets_end_at_the_limit() =>
        Fail(new string('[', 100_000)).ShouldSatisfyAllConditions(d => d.Code.ShouldBe("RND1105"), d => d.Span.Column.ShouldBe(101));

    [Theory]
    [InlineData("[1,2,3]", 4, true)]
    [InlineData("[1,2,3]", 3, false)]
    public void Nodes_are_bounded(string text, int limit, bool fits) =>
        Parse(text, new DocumentBudget(1000, 10, limit)).IsSuccess(out _).ShouldBe(fits);

    [Fact]
    public void Size_is_bounded() => Parse("[1,2,3]", new DocumentBudget(6, 10, 10)).Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("RND1104");

    [Fact]
    public void Keys_that_come_again_share_one_string()
    {
        var list = Parse("""[{"metadata": 1}, {"metadata": 2}]""").Value.ShouldBeOfType<ListNode>();

        var keys = list.Items.Cast<MapNode>().Select(m => m.Entries[0].Key).ToArray();
        ReferenceEquals(keys[0], keys[1]).ShouldBeTrue();
    }

    private static StageResult<Node> Parse(string text, DocumentBudget? budget = null) =>
        JsonReader.Read("f.json", Encoding.UTF8.GetBytes(text), budget ?? DocumentBudget.Source);

    private static Diagnostic Fail(string text)
    {
        var result = Parse(text);
        result.IsSuccess(out _).ShouldBeFalse();
        return result.Diagnostics.ShouldHaveSingleItem();
    }

    private static MapNode Read(string text)
    {
        var result = Parse(text);
        result.Diagnostics.ShouldBeEmpty();
        return result.Value.ShouldBeOfType<MapNode>();
    }
}
