// SPDX-License-Identifier: MIT

using Render.Core.Diagnostics;
using Render.Core.Documents;
using Render.Core.Json;
using Render.Core.Nodes;
using Render.Core.Text;
using Render.Yaml.Toml;

namespace Render.Tests.Yaml.Toml;

public sealed class TomlReaderTests
{
    /// <summary>The expected tree as JSON on one line, single quotes for double ones.</summary>
    [Theory]
    [InlineData("", "{}")]
    [InlineData("# only a comment", "{}")]
    [InlineData("a = 1 # one\n\"b c\" = 'x'\n'd' = true", "{'a':1,'b c':'x','d':true}")]
    [InlineData("a = \"\\u00e9\\t\\\"\"\nb = 'C:\\x'", "{'a':'é\\t\\'','b':'C:\\\\x'}")]
    [InlineData("a = \"\"\"\nx\n  y\"\"\"", "{'a':'x\\n  y'}")]
    [InlineData("a = \"\"\"x \\\n\n   y\"\"\"", "{'a':'x y'}")]
    [InlineData("a = \"\"\"\"x\"\"\"\"\"", "{'a':'\\'x\\'\\''}")]
    [InlineData("a = '''\nx\\n''y'''", "{'a':'x\\\\n''y'}")]
    [InlineData("a = \"\"\"x\r\ny\"\"\"\r\nb = 1\r\n", "{'a':'x\\ny','b':1}")]
    [InlineData("a = 1_000\nb = -17\nc = +5\nd = 0xDE_AD\ne = 0o17\nf = 0b101", "{'a':1000,'b':-17,'c':5,'d':57005,'e':15,'f':5}")]
    [InlineData("a = 1.5\nb = 1e3\nc = -2.5E-2\nd = 1_0.0_1", "{'a':1.5,'b':1e3,'c':-2.5E-2,'d':10.01}")]
    [InlineData("a = []\nb = [1, [2], {c = 3},\n # note\n]", "{'a':[],'b':[1,[2],{'c':3}]}")]
    [InlineData("a.b.c = 1\na.b.d = 2\n'a'.e = 3", "{'a':{'b':{'c':1,'d':2},'e':3}}")]
    [InlineData("a = {b.c = 1, d = {}}", "{'a':{'b':{'c':1},'d':{}}}")]
    [InlineData("[a]\nx = 1\n[a.b]\ny = 2\n[c.d]\n[c]\nz = 3", "{'a':{'x':1,'b':{'y':2}},'c':{'d':{},'z':3}}")]
    [InlineData("[[a]]\nx = 1\n[a.b]\ny = 2\n[[a]]\n[[a.c]]\nz = 3", "{'a':[{'x':1,'b':{'y':2}},{'c':[{'z':3}]}]}")]
    [InlineData("[a]\nb.c = 1\n[a.b.d]\ne = 2", "{'a':{'b':{'c':1,'d':{'e':2}}}}")]
    public void Documents_become_trees(string text, string expected)
    {
        var result = Read(text);
        result.Diagnostics.ShouldBeEmpty();

        var json = expected.Replace("''y", "\u0001y", StringComparison.Ordinal).Replace("\\'", "\u0002", StringComparison.Ordinal)
            .Replace('\'', '"').Replace("\u0001", "''", StringComparison.Ordinal).Replace("\u0002", "\\\"", StringComparison.Ordinal);
        var tree = JsonReader.Read("e.json", System.Text.Encoding.UTF8.GetBytes(json), DocumentBudget.Source);
        tree.Diagnostics.ShouldBeEmpty(json);
        NodeEquality.Equal(tree.Value, result.Value).ShouldBeTrue(Render.Core.Json.JsonTreeWriter.Write(result.Value.ShouldNotBeNull()));
    }

    [Theory]
    [InlineData("a", "RND1301", 1, 2)]
    [InlineData("a =", "RND1301", 1, 4)]
    [InlineData("a = x", "RND1301", 1, 5)]
    [InlineData("= 1", "RND1301", 1, 1)]
    [InlineData("a = 1 b = 2", "RND1301", 1, 7)]
    [InlineData("a = 01", "RND1301", 1, 5)]
    [InlineData("a = 1__0", "RND1301", 1, 5)]
    [InlineData("a = 1.", "RND1301", 1, 5)]
    [InlineData("a = .5", "RND1301", 1, 5)]
    [InlineData("a = 0X1", "RND1301", 1, 5)]
    [InlineData("a = True", "RND1301", 1, 5)]
    [InlineData("a = \"x\n\"", "RND1301", 1, 7)]
    [InlineData("a = \"\\q\"", "RND1301", 1, 6)]
    [InlineData("a = \"\\ud800\"", "RND1301", 1, 6)]
    [InlineData("a = \"\u0001\"", "RND1301", 1, 6)]
    [InlineData("a = 'x", "RND1301", 1, 7)]
    [InlineData("a = [1 2]", "RND1301", 1, 8)]
    [InlineData("a = {b = 1,}", "RND1301", 1, 12)]
    [InlineData("a = {b = 1\n}", "RND1301", 1, 11)]
    [InlineData("[a\n", "RND1301", 1, 3)]
    [InlineData("[[a]\n", "RND1301", 1, 4)]
    [InlineData("a = 2024-02-30", "RND1301", 1, 5)]
    [InlineData("a = 25:00:00", "RND1301", 1, 5)]
    [InlineData("# \u0001", "RND1301", 1, 3)]
    [InlineData("a = 1\ra = 2", "RND1301", 1, 6)]
    [InlineData("a = 1\na = 2", "RND1304", 2, 1)]
    [InlineData("[a]\n[a]", "RND1304", 2, 2)]
    [InlineData("a = []\n[[a]]", "RND1304", 2, 3)]
    [InlineData("a.b = 1\n[a]", "RND1304", 2, 2)]
    [InlineData("a = {b = 1}\na.c = 2", "RND1305", 2, 1)]
    [InlineData("a = {b = 1}\n[a.c]", "RND1305", 2, 2)]
    [InlineData("[a.b.c]\n[a]\nb.c.t = 1", "RND1305", 3, 1)]
    [InlineData("a = inf", "RND1306", 1, 5)]
    [InlineData("a = -nan", "RND1306", 1, 5)]
    [InlineData("a = 9223372036854775808", "RND1307", 1, 5)]
    public void What_is_wrong_is_named_at_its_place(string text, string code, int line, int column)
    {
        var finding = Read(text).Diagnostics.First(d => d.Severity == Severity.Error);

        (finding.Code, finding.Span.Line, finding.Span.Column).ShouldBe((code, line, column), finding.Message);
    }

    [Theory]
    [InlineData("1979-05-27T07:32:00Z")]
    [InlineData("1979-05-27 07:32:00.999-07:00")]
    [InlineData("1979-05-27T07:32:00")]
    [InlineData("1979-05-27")]
    [InlineData("07:32:00.5")]
    public void A_date_or_time_is_text_and_a_note_says_so(string text)
    {
        var result = Read($"a = {text}\nb = 1");

        result.Value.ShouldBeOfType<MapNode>()["a"].ShouldBeOfType<StringNode>().Value.ShouldBe(text);
        result.Diagnostics.ShouldHaveSingleItem().Severity.ShouldBe(Severity.Note);
    }

    [Fact]
    public void Places_are_exact()
    {
        var root = Read("[auth]\n\"a b\" = [ 1, 'é' ] # x\n").Value.ShouldBeOfType<MapNode>();

        var auth = root["auth"].ShouldBeOfType<MapNode>();
        root.Entries[0].KeySpan.ShouldBe(new SourceSpan("a.toml", 1, 2, 1, 6));
        auth.Entries[0].KeySpan.ShouldBe(new SourceSpan("a.toml", 2, 1, 2, 6));
        auth.Entries[0].Value.Span.ShouldBe(new SourceSpan("a.toml", 2, 9, 2, 19));
        auth.Entries[0].Value.ShouldBeOfType<ListNode>().Items[1].Span.ShouldBe(new SourceSpan("a.toml", 2, 14, 2, 17));
    }

    [Theory]
    [InlineData("a = [", "")]
    [InlineData("a = {b = ", "")]
    [InlineData("a.", "a = 1")]
    public void A_hundred_thousand_levels_end_at_the_budget(string opening, string end)
    {
        var text = (opening == "a." ? string.Empty : "a = ") + string.Concat(Enumerable.Repeat(opening.Replace("a = ", string.Empty, StringComparison.Ordinal), 100_000)) + end;

        Read(text).Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("RND1302");
    }

    [Fact]
    public void More_values_than_the_budget_are_refused()
    {
        var text = "a = [" + string.Concat(Enumerable.Repeat("1,", 300_000)) + "]";

        Read(text).Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("RND1303");
    }

    private static StageResult<Node> Read(string text) => TomlReader.Read(new SourceText("a.toml", text), DocumentBudget.Source);
}
