// SPDX-License-Identifier: MIT

using System.Numerics;
using Render.Core.Nodes;

namespace Render.Tests.Core.Nodes;

public sealed class ExactNumberTests
{
    [Theory]
    [InlineData("0", "0", 0)]
    [InlineData("-0.00", "0", 0)]
    [InlineData("1.0", "1", 0)]
    [InlineData("1e3", "1", 3)]
    [InlineData("1200", "12", 2)]
    [InlineData("-0.050", "-5", -2)]
    [InlineData("+.5", "5", -1)]
    [InlineData("5.", "5", 0)]
    [InlineData("123456789012345678", "123456789012345678", 0)]
    [InlineData("9223372036854775807", "9223372036854775807", 0)]
    [InlineData("-9223372036854775808", "-9223372036854775808", 0)]
    [InlineData("9223372036854775808", "9223372036854775808", 0)]
    [InlineData("12345678901234567890.12300", "12345678901234567890123", -3)]
    [InlineData("0.00000000000000000000", "0", 0)]
    [InlineData("1e400", "1", 400)]
    public void Numbers_are_normalised_and_keep_their_text(string text, string mantissa, int exponent)
    {
        ExactNumber.TryParse(text, out var number).ShouldBeTrue();

        number.Mantissa.ShouldBe(BigInteger.Parse(mantissa, System.Globalization.CultureInfo.InvariantCulture));
        number.Exponent.ShouldBe(exponent);
        number.Lexeme.ShouldBe(text);
        number.Sign.ShouldBe(number.Mantissa.Sign);
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData(".")]
    [InlineData("1e")]
    [InlineData("1e1234567890")]
    [InlineData("1_000")]
    [InlineData("0x10")]
    [InlineData("1.2.3")]
    public void Other_text_is_refused(string text) => ExactNumber.TryParse(text, out _).ShouldBeFalse();

    [Theory]
    [InlineData("1", "1.0", 0)]
    [InlineData("1", "2", -1)]
    [InlineData("-1", "1", -1)]
    [InlineData("0.1", "0.09", 1)]
    [InlineData("1e400", "1e399", 1)]
    [InlineData("123456789012345678901234567890", "123456789012345678901234567891", -1)]
    [InlineData("123456789012345678901234567890", "1.2345678901234567890123456789e29", 0)]
    [InlineData("1e999999999", "1e-999999999", 1)]
    public void Order_is_exact(string left, string right, int order)
    {
        Math.Sign(Of(left).CompareTo(Of(right))).ShouldBe(order);
        Of(left).Equals(Of(right)).ShouldBe(order == 0);
        if (order == 0)
            Of(left).GetHashCode().ShouldBe(Of(right).GetHashCode());
    }

    [Theory]
    [InlineData("0.3", "0.1", true)]
    [InlineData("0.0075", "0.0001", true)]
    [InlineData("0.00751", "0.0001", false)]
    [InlineData("1e308", "0.123456789", false)]
    [InlineData("12391239123", "1e-8", true)]
    [InlineData("7", "2", false)]
    [InlineData("-9", "3", true)]
    [InlineData("10", "4", false)]
    [InlineData("100", "4", true)]
    [InlineData("0", "7", true)]
    [InlineData("7", "0", false)]
    [InlineData("1e999999999", "7", false)]
    public void Multiples_are_exact(string value, string divisor, bool multiple) => Of(value).IsMultipleOf(Of(divisor)).ShouldBe(multiple);

    [Theory]
    [InlineData("9223372036854775807", true)]
    [InlineData("9223372036854775808", false)]
    [InlineData("92233720368547758e2", true)]
    [InlineData("1.5", false)]
    [InlineData("1e30", false)]
    public void Int64_is_told_apart(string text, bool fits) => Of(text).TryGetInt64(out _).ShouldBe(fits);

    [Fact]
    public void A_number_longer_than_anyone_writes_is_refused()
    {
        Of("1" + new string('0', ExactNumber.MaxLength - 1)).Exponent.ShouldBe(ExactNumber.MaxLength - 1);
        ExactNumber.TryParse("1" + new string('0', ExactNumber.MaxLength), out _).ShouldBeFalse();
        ExactNumber.TryParse("0." + new string('0', 1_000_000), out _).ShouldBeFalse();
    }

    private static ExactNumber Of(string text) =>
        ExactNumber.TryParse(text, out var number) ? number : throw new ArgumentException(text, nameof(text));
}
