// SPDX-License-Identifier: MIT

namespace Render.Tests.Templates;

/// <summary>Expressions and their precedence; the expected values were taken from Scriban itself.</summary>
public sealed class ExpressionTests
{
    [Theory]
    [InlineData("1 + 2 * 3", "7")]
    [InlineData("(1 + 2) * 3", "9")]
    [InlineData("name | string.upcase + \"x\"", "\"DEXx\"")]
    [InlineData("\"a\" + 1 | string.upcase", "\"A1\"")]
    [InlineData("map?.zzz?.y ?? \"d\"", "\"d\"")]
    [InlineData("map.zzz?.y ?? \"d\"", "\"d\"")]
    [InlineData("zzz ?? 1", "1")]
    [InlineData("nul ?? \"d\" | string.upcase", "\"D\"")]
    [InlineData("7 / 2", "3.5")]
    [InlineData("8 / 2", "4")]
    [InlineData("7 // 2", "3")]
    [InlineData("-7 // 2", "-3")]
    [InlineData("7.5 // 2", "4")]
    [InlineData("-7 % 3", "-1")]
    [InlineData("5 % -3", "2")]
    [InlineData("0.1 + 0.2", "0.3")]
    [InlineData("1 / 3", "0.33333333333333333")]
    [InlineData("\"a\" == 1", "false")]
    [InlineData("1 == 1.0", "true")]
    [InlineData("null == false", "false")]
    [InlineData("\"1\" == 1", "true")]
    [InlineData("\"x\" * 3", "\"xxx\"")]
    [InlineData("[1] + [2]", "[1,2]")]
    [InlineData("1..3", "[1,2,3]")]
    [InlineData("3..1", "[3,2,1]")]
    [InlineData("1..<3", "[1,2]")]
    [InlineData("name[0]", "\"d\"")]
    [InlineData("name.size", "3")]
    [InlineData("list[-1]", "2")]
    [InlineData("list.size", "3")]
    [InlineData("map[\"x\"]", "1")]
    [InlineData("true || zzz", "true")]
    [InlineData("ok && \"x\"", "true")]
    [InlineData("name == \"dex\" && ok ? \"y\" : \"n\"", "\"y\"")]
    [InlineData("ok ? no ? 1 : 2 : 3", "2")]
    [InlineData("$\"a{name}b{1+1}\"", "\"adexb2\"")]
    [InlineData("map.empty?", "false")]
    [InlineData("none.empty?", "true")]
    [InlineData("\"a\" ?! \"b\"", "\"b\"")]
    [InlineData("null ?! \"b\"", "null")]
    [InlineData("this.name", "\"dex\"")]
    [InlineData("this[\"port\"]", "5556")]
    [InlineData("[1,2,]", "[1,2]")]
    [InlineData("{\"a b\": 1, c: [2]}", "{a b:1,c:[2]}")]
    [InlineData("0x1F", "31")]
    [InlineData("0b101", "5")]
    [InlineData("1_000", "1000")]
    [InlineData("\"\\u0041\\x42\\n\"", "\"AB\\n\"")]
    [InlineData("`a\\b`", "\"a\\\\b\"")]
    [InlineData("!(ok && no)", "true")]
    [InlineData("2 * 3 == 6 && 1 < 2", "true")]
    public void Expressions_mean_what_they_mean_in_Scriban(string expression, string expected) =>
        Rendering.Value(expression).ShouldBe(expected);

    [Theory]
    [InlineData("zzz", "RND4060@1:4")]
    [InlineData("map.zzz", "RND4061@1:8")]
    [InlineData("nam", "RND4060@1:4")]
    [InlineData("nul.r", "RND4062@1:8")]
    [InlineData("list[5]", "RND4063@1:9")]
    [InlineData("10 / 0", "RND4079@1:4")]
    [InlineData("\"a\" - \"b\"", "RND4076@1:4")]
    [InlineData("name list", "RND4009@1:4")]
    [InlineData("1 +", "RND4007@1:8")]
    [InlineData("string.upcas name", "RND4011@1:4")]
    [InlineData("date.now", "RND4017@1:4")]
    [InlineData("x++", "RND4017@1:5")]
    [InlineData("while true", "RND4017@1:4; RND4019@1:4")]
    public void Mistakes_are_reported_where_they_stand(string expression, string expected) =>
        Rendering.Value(expression).ShouldBe(expected);

    [Fact]
    public void Every_mistake_of_a_template_is_reported() =>
        Rendering.Documents("a: {{ 1 + }}\nb: {{ string.up name }}\nc: {{ 'x }}\n").ShouldBe("RND4007@1:11; RND4011@2:7; RND4001@3:4; RND4003@3:7");
}
