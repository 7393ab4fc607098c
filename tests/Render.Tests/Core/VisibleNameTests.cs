// SPDX-License-Identifier: MIT

using Render.Core.Text;

namespace Render.Tests.Core;

public sealed class VisibleNameTests
{
    [Theory]
    [InlineData("type", "type")]
    [InlineData("größe", "größe")]
    [InlineData("тип", "тип")]
    [InlineData("typ\u0435", "typ\\u0435")]
    [InlineData("ty\u200Bpe", "ty\\u200Bpe")]
    [InlineData("\uFF54ype", "\\uFF54ype")]
    [InlineData("größe\u00A0", "gr\\u00F6\\u00DFe\\u00A0")]
    [InlineData("a\tb", "a\\u0009b")]
    [InlineData("a\U0001D42D", "a\\U0001D42D")]
    [InlineData("a b", "a b")]
    public void A_name_shows_what_it_is(string name, string shown) => VisibleName.Of(name).ShouldBe(shown);
}
