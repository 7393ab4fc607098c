// SPDX-License-Identifier: MIT

using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using Render.Core.Nodes;

namespace Render.Tests.Core;

public sealed class ExactNumberTests
{
    [Theory]
    [InlineData("0", "0", 0)]
    [InlineData("-0", "0", 0)]
    [InlineData("0.000", "0", 0)]
    [InlineData("1", "1", 0)]
    [InlineData("1.0", "1", 0)]
    [InlineData("100", "1", 2)]
    [InlineData("1e3", "1", 3)]
    [InlineData("-1.50", "-15", -1)]
    [InlineData("+7", "7", 0)]
    [InlineData(".5", "5", -1)]
    [InlineData("5.", "5", 0)]
    [InlineData("1E-2", "1", -2)]
    [InlineData("123456789012345678901234567890", "12345678901234567890123456789", 1)]
    [InlineData("1e999999999", "1", 999999999)]
    public void Parse_Normalises_AndKeepsTheText(string text, string mantissa, int exponent)
    {
        ExactNumber.TryParse(text, out var number).ShouldBeTrue();

        number.Mantissa.ShouldBe(BigInteger.Parse(mantissa, System.Globalization.CultureInfo.InvariantCulture));
        number.Exponent.ShouldBe(exponent);
        number.Lexeme.ShouldBe(text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData(".")]
    [InlineData("1e")]
    [InlineData("1e+")]
    [InlineData("1e1234567890")]
    [InlineData("1_000")]
    [InlineData("0x1F")]
    [InlineData(" 1")]
    [InlineData("1 ")]
    [InlineData("١")]
    public void Parse_RefusesWhatIsNoDecimalNumber(string text) => ExactNumber.TryParse(text, out _).ShouldBeFalse();

    [Theory]
    [InlineData("1", "1.0", 0)]
    [InlineData("1e400", "1e399", 1)]
    [InlineData("-1e400", "1", -1)]
    [InlineData("0.1", "0.09999999999999999999", 1)]
    [InlineData("1e999999999", "9e-999999999", 1)]
    [InlineData("-2", "-10", 1)]
    public void Compare_IsExact_AndCheapAcrossExponents(string left, string right, int expected)
    {
        ExactNumber.TryParse(left, out var a).ShouldBeTrue();
        ExactNumber.TryParse(right, out var b).ShouldBeTrue();

        Math.Sign(a.CompareTo(b)).ShouldBe(expected);
        Math.Sign(b.CompareTo(a)).ShouldBe(-expected);
        (a == b).ShouldBe(expected == 0);
    }

    [Fact]
    public void Integers_RoundTrip() =>
        Prop.ForAll<long>(value =>
        {
            ExactNumber.TryParse(value.ToString(System.Globalization.CultureInfo.InvariantCulture), out var number).ShouldBeTrue();
            number.TryGetInt64(out var back).ShouldBeTrue();
            back.ShouldBe(value);
            number.ShouldBe(ExactNumber.FromInteger(value));
        }).Check(Config.QuickThrowOnFailure.WithReplay(11, 7).WithMaxTest(500));

    [Fact]
    public void Order_AgreesWithDecimal() =>
        Prop.ForAll<decimal, decimal>((x, y) =>
        {
            ExactNumber.TryParse(x.ToString(System.Globalization.CultureInfo.InvariantCulture), out var a).ShouldBeTrue();
            ExactNumber.TryParse(y.ToString(System.Globalization.CultureInfo.InvariantCulture), out var b).ShouldBeTrue();
            Math.Sign(a.CompareTo(b)).ShouldBe(Math.Sign(x.CompareTo(y)));
        }).Check(Config.QuickThrowOnFailure.WithReplay(12, 9).WithMaxTest(500));
}
