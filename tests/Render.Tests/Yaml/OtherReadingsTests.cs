// SPDX-License-Identifier: MIT

using System.Globalization;
using System.Text;
using System.Text.Json;
using Render.Core.Diagnostics;
using Render.Core.Documents;
using Render.Core.Nodes;
using Render.Core.Text;
using Render.Testing;
using Render.Tests.Yaml.Samples;
using Render.Yaml;

namespace Render.Tests.Yaml;

public sealed class OtherReadingsTests
{
    [Theory]
    [InlineData("yes", NodeKind.String, "read as text; readers of YAML 1.1, such as PyYAML and the Go tools of Kubernetes, read a boolean")]
    [InlineData("OFF", NodeKind.String, "read as text; readers of YAML 1.1, such as PyYAML and the Go tools of Kubernetes, read a boolean")]
    [InlineData("y", NodeKind.String, "read a boolean")]
    [InlineData("0777", NodeKind.Number, "read as an integer of base 10; readers of YAML 1.1, such as PyYAML and the Go tools of Kubernetes, read one of base 8")]
    [InlineData("-010", NodeKind.Number, "read one of base 8")]
    [InlineData("08", NodeKind.Number, "read as an integer; readers of YAML 1.1, such as PyYAML, read text")]
    [InlineData("1_000", NodeKind.String, "read as text; readers of YAML 1.1, such as PyYAML and the Go tools of Kubernetes, read a number")]
    [InlineData("0.1_5", NodeKind.String, "read a number")]
    [InlineData("0b101", NodeKind.String, "read a number")]
    [InlineData("-0x1F", NodeKind.String, "read a number")]
    [InlineData("0X1F", NodeKind.String, "the Go tools of Kubernetes read a number")]
    [InlineData("1:30", NodeKind.String, "read a number of base 60")]
    [InlineData("11:22:33:44:55:55", NodeKind.String, "read a number of base 60")]
    [InlineData("0o7", NodeKind.Number, "read as an integer of base 8; readers of YAML 1.1, such as PyYAML, read text")]
    [InlineData("1e3", NodeKind.Number, "read as a number; readers of YAML 1.1, such as PyYAML, read text")]
    [InlineData("1.5e3", NodeKind.Number, "read text")]
    [InlineData("-.5", NodeKind.Number, "read text")]
    [InlineData("~", NodeKind.Null, "read as null; readers of the JSON schema of YAML read text")]
    [InlineData("2001-01-01", NodeKind.String, "read a date")]
    [InlineData("2001-12-14t21:59:43.10-05:00", NodeKind.String, "read a date")]
    [InlineData("12345678901234567890123", NodeKind.Number, "the Go tools of Kubernetes read a rounded number")]
    public void A_plain_text_on_which_readers_disagree_is_named_with_both_readings(string text, NodeKind kind, string message)
    {
        var result = YamlReader.ReadSingle(new SourceText("a.yaml", $"key: {text}\n"), DocumentBudget.Source);

        result.Value.ShouldBeOfType<MapNode>()["key"].ShouldNotBeNull().Kind.ShouldBe(kind);
        var warning = result.Diagnostics.ShouldHaveSingleItem();
        (warning.Code, warning.Severity, warning.Span.Column).ShouldBe(("RND1010", Severity.Warning, 6));
        warning.Message.ShouldContain(message);
        warning.Message.ShouldNotContain(text is "y" or "~" ? "'y'" : text);
    }

    [Theory]
    [InlineData("true")]
    [InlineData("null")]
    [InlineData("0")]
    [InlineData("-0")]
    [InlineData("42")]
    [InlineData("1.5")]
    [InlineData("1.5e+3")]
    [InlineData(".5")]
    [InlineData("0x1F")]
    [InlineData("18446744073709551615")]
    [InlineData("text")]
    [InlineData("v1.2.3")]
    [InlineData("10.0.0.1")]
    [InlineData("1Gi")]
    [InlineData("::1")]
    [InlineData("'yes'")]
    [InlineData("\"0777\"")]
    [InlineData("!!str 1_000")]
    public void What_all_readers_share_draws_no_warning(string text) =>
        YamlReader.ReadSingle(new SourceText("a.yaml", $"key: {text}\n"), DocumentBudget.Source).Diagnostics.ShouldBeEmpty();

    [Theory]
    [InlineData("on", "RND1010")]
    [InlineData("1.0", "RND1009")]
    [InlineData("0x10", "RND1009")]
    [InlineData("True", "RND1009")]
    [InlineData("null", "RND1009")]
    [InlineData("", "RND1009")]
    [InlineData("123", null)]
    [InlineData("true", null)]
    [InlineData("'on'", null)]
    public void A_key_that_other_readers_turn_into_another_text_draws_a_warning(string key, string? code)
    {
        var result = YamlReader.ReadSingle(new SourceText("a.yaml", $"{key}: v\n"), DocumentBudget.Source);

        result.Diagnostics.Select(d => d.Code).ShouldBe(code is null ? [] : [code]);
        result.Value.ShouldBeOfType<MapNode>().Entries.ShouldHaveSingleItem().Key.ShouldBe(key.Trim('\''));
    }

    /// <summary>The claim itself: wherever kubectl types a plain text differently, there is a warning.</summary>
    [ToolFact("kubectl")]
    public async Task Every_plain_text_that_kubectl_types_differently_draws_a_warning()
    {
        var texts = PlainTexts(TestScale.Count(20_000, 200_000)).Distinct(StringComparer.Ordinal).ToList();
        var yaml = new StringBuilder("apiVersion: render.test/v1\nkind: Tree\nmetadata: {name: a}\nspec:\n");
        foreach (var text in texts)
            yaml.Append(CultureInfo.InvariantCulture, $"- {text}\n");

        var output = await Kubectl.RunAsync(yaml.ToString(), "annotate", "--local", "-f", "-", "x=y", "-o", "json");

        using var json = JsonDocument.Parse(output);
        var theirs = json.RootElement.GetProperty("spec").EnumerateArray().ToList();
        theirs.Count.ShouldBe(texts.Count);
        var silent = texts.Zip(theirs).Where(pair => !Agrees(ScalarResolver.Resolve(pair.First, SourceSpan.None), pair.Second) && OtherReadings.Find(pair.First) is null);
        silent.Select(pair => $"{pair.First} → {pair.Second}").ShouldBeEmpty();
    }

    private static IEnumerable<string> PlainTexts(int count)
    {
        const string alphabet = "0011223456789abcdefxXoObBeE__..::++--TtZznNyYlLuUsSrRfFiI~";
        var random = new Random(1);
        string[] words = ["yes", "no", "on", "off", "y", "n", "true", "false", "null", "True", "FALSE", "Null", "YES", "No", "~", "=", "NaN"];
        for (var i = 0; i < count; i++)
        {
            var length = random.Next(1, 9);
            var text = i < words.Length ? words[i] : string.Concat(Enumerable.Range(0, length).Select(_ => alphabet[random.Next(alphabet.Length)]));
            if (text[0] is not (':' or '-') && text[^1] != ':' && !ScalarResolver.IsNotFinite(text))
                yield return text;
        }
    }

    private static bool Agrees(Node ours, JsonElement theirs) => ours switch
    {
        StringNode text => theirs.ValueKind == JsonValueKind.String && theirs.GetString() == text.Value,
        NumberNode number => theirs.ValueKind == JsonValueKind.Number && theirs.GetDouble().CompareTo(double.Parse(NumberText.Of(number.Value), CultureInfo.InvariantCulture)) == 0,
        BooleanNode boolean => theirs.ValueKind == (boolean.Value ? JsonValueKind.True : JsonValueKind.False),
        _ => theirs.ValueKind == JsonValueKind.Null,
    };
}
