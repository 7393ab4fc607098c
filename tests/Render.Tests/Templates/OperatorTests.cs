// SPDX-License-Identifier: MIT

namespace Render.Tests.Templates;

/// <summary>Operators, their precedence and conversions; each expected value is what Scriban itself gave for the expression and the model of <see cref="Rendering"/>.</summary>
public sealed class OperatorTests
{
    [Theory]
    [InlineData("[1,2] << 3", "[1,2,3]")]
    [InlineData("1 + 2 + \"3\"", "\"33\"")]
    [InlineData("\"3\" + 1 + 2", "\"312\"")]
    [InlineData("true + \"x\"", "\"truex\"")]
    [InlineData("null + \"x\"", "\"x\"")]
    [InlineData("1 < 2 == true", "true")]
    [InlineData("1 + 2 * 3 - 4 / 2", "5")]
    [InlineData("10 % 4 * 2", "4")]
    [InlineData("1 << 3", "8")]
    [InlineData("16 >> 2", "4")]
    [InlineData("\"a\" < \"b\"", "true")]
    [InlineData("\"B\" < \"a\"", "true")]
    [InlineData("2 < \"10\"", "false")]
    [InlineData("ok == \"true\"", "true")]
    [InlineData("\"\" == null", "false")]
    [InlineData("[1,2] == [1,2]", "true")]
    [InlineData("5 - 3 - 1", "1")]
    [InlineData("2 * 3 % 4", "2")]
    [InlineData("!ok == false", "true")]
    [InlineData("-2 * -3", "6")]
    [InlineData("(1..5)[1]", "2")]
    [InlineData("\"abc\"[1]", "\"b\"")]
    [InlineData("{a: {b: [1, {c: 5}]}}.a.b[1].c", "5")]
    public void Operators_give_what_Scriban_gives(string expression, string json) => Json(expression).ShouldBe(json);

    private static string Json(string expression) => Rendering.Text("{{ x = (" + expression + "); x | object.to_json }}");
}
