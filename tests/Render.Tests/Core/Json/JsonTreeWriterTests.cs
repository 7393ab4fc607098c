// SPDX-License-Identifier: MIT

using System.Text.Json;
using Render.Core.Json;
using Render.Core.Nodes;
using Render.Core.Text;
using Render.Yaml;

namespace Render.Tests.Core.Json;

public sealed class JsonTreeWriterTests
{
    [Fact]
    public void Keys_are_ordered_and_letters_stay_letters()
    {
        var tree = new MapNode(
        [
            new MapEntry("z", new ListNode([new NullNode(), new BooleanNode(true), new ListNode([]), MapNode.Empty])),
            new MapEntry("name", new StringNode("é <&> \"\\\n😀\u0001")),
            new MapEntry("kind", new StringNode("K")),
        ]);

        JsonTreeWriter.Write(tree).ShouldBe("""
            {
              "kind": "K",
              "name": "é <&> \"\\\n😀\u0001",
              "z": [
                null,
                true,
                [],
                {}
              ]
            }

            """.Replace("😀", "\\uD83D\\uDE00", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("1.0", "1.0")]
    [InlineData("1e3", "1e3")]
    [InlineData("1.50E+10", "1.50E+10")]
    [InlineData("-0", "-0")]
    [InlineData("0x1F", "31")]
    [InlineData("+1", "1")]
    [InlineData("01", "1")]
    [InlineData("5.", "5")]
    [InlineData(".5e5", "50000")]
    [InlineData("12345678901234567890123.5", "12345678901234567890123.5")]
    public void Numbers_keep_their_digits_when_they_are_json(string text, string expected)
    {
        var written = JsonTreeWriter.Write(ScalarResolver.Resolve(text, SourceSpan.None));

        written.ShouldBe(expected + "\n");
        JsonDocument.Parse(written).RootElement.ValueKind.ShouldBe(JsonValueKind.Number);
    }
}
