// SPDX-License-Identifier: MIT

using System.Text;
using Render.Core.Paths;

namespace Render.Tests.Core.Paths;

public sealed class InputDigestTests
{
    [Theory]
    [InlineData("a\r\nb\r\n", "a\nb\n")]
    [InlineData("\r\n\r\n", "\n\n")]
    [InlineData("no break", "no break")]
    public void Line_ends_do_not_matter(string left, string right) => Input(left).ShouldBe(Input(right));

    [Theory]
    [InlineData("a\rb", "a\nb")]
    [InlineData("a\r\r\nb", "a\r\nb")]
    [InlineData("a\n", "a")]
    [InlineData("a\r\n", "a")]
    public void Anything_else_does(string left, string right) => Input(left).ShouldNotBe(Input(right));

    [Fact]
    public void Without_a_carriage_return_it_is_the_plain_digest() => Input("a\nb").ShouldBe(Digest.Of("a\nb"u8));

    private static Digest Input(string text) => Digest.OfInput(Encoding.UTF8.GetBytes(text));
}
