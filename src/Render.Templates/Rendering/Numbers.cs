// SPDX-License-Identifier: MIT

using System.Globalization;
using System.Numerics;
using Render.Core.Nodes;

namespace Render.Templates.Rendering;

/// <summary>Arithmetic on exact numbers. Results without a place; null where the result has no value or no reasonable size.</summary>
internal static class Numbers
{
    // Beyond this many digits a result is no configuration any more, and the work for it would not be bounded.
    private const int MaxDigits = 1000;
    private const int MaxPlaces = 28;

    /// <summary>left + right.</summary>
    public static ExactNumber? Add(ExactNumber left, ExactNumber right) => Align(left, right) is var (a, b, exponent) ? Of(a + b, exponent) : null;

    /// <summary>left - right.</summary>
    public static ExactNumber? Subtract(ExactNumber left, ExactNumber right) => Align(left, right) is var (a, b, exponent) ? Of(a - b, exponent) : null;

    /// <summary>left × right.</summary>
    public static ExactNumber? Multiply(ExactNumber left, ExactNumber right) =>
        Digits(left) + Digits(right) > MaxDigits ? null : Of(left.Mantissa * right.Mantissa, (long)left.Exponent + right.Exponent);

    /// <summary>left ÷ right: exact where the decimal fraction ends, otherwise rounded to 17 digits. Null for a division by zero.</summary>
    public static ExactNumber? Divide(ExactNumber left, ExactNumber right)
    {
        if (right.Sign == 0 || Align(left, right) is not var (a, b, _))
            return null;

        var common = BigInteger.GreatestCommonDivisor(a, b);
        var (numerator, denominator) = (a / common, b / common);
        if (denominator.Sign < 0)
            (numerator, denominator) = (-numerator, -denominator);

        for (var places = 0; places <= MaxPlaces; places++)
        {
            var scaled = BigInteger.DivRem(numerator * BigInteger.Pow(10, places), denominator, out var remainder);
            if (remainder.IsZero)
                return Of(scaled, -places);
        }

        return Rounded(numerator, denominator);
    }

    /// <summary>Division to a whole number: of whole numbers towards zero, otherwise to the nearest, halves to even.</summary>
    public static ExactNumber? DivideWhole(ExactNumber left, ExactNumber right)
    {
        if (right.Sign == 0 || Align(left, right) is not var (a, b, _))
            return null;

        var quotient = BigInteger.DivRem(a, b, out var remainder);
        if (left.IsInteger && right.IsInteger)
            return Of(quotient, 0);

        var half = BigInteger.Abs(remainder * 2).CompareTo(BigInteger.Abs(b));
        var isUp = half > 0 || (half == 0 && !quotient.IsEven);
        return Of(isUp ? quotient + (a.Sign * b.Sign) : quotient, 0);
    }

    /// <summary>What a division towards zero leaves; it has the sign of the left side.</summary>
    public static ExactNumber? Remainder(ExactNumber left, ExactNumber right) =>
        right.Sign == 0 || Align(left, right) is not var (a, b, exponent) ? null : Of(BigInteger.Remainder(a, b), exponent);

    /// <summary>Bits moved to the left or to the right; null for fractions and for more bits than a number may have.</summary>
    public static ExactNumber? Shift(ExactNumber value, ExactNumber by, bool isLeft)
    {
        if (!value.TryGetInteger(out var whole) || !by.TryGetInt64(out var bits) || Math.Abs(bits) > MaxDigits)
            return null;

        return ExactNumber.FromInteger(isLeft ? whole << (int)bits : whole >> (int)bits);
    }

    /// <summary>Rounds to a number of decimal places.</summary>
    public static ExactNumber Round(ExactNumber value, int places, MidpointRounding rounding)
    {
        if (value.Exponent >= -places)
            return value;

        var unit = BigInteger.Pow(10, -value.Exponent - places);
        var quotient = BigInteger.DivRem(value.Mantissa, unit, out var remainder);
        var half = BigInteger.Abs(remainder * 2).CompareTo(unit);
        var isAway = rounding switch
        {
            MidpointRounding.ToPositiveInfinity => remainder.Sign > 0,
            MidpointRounding.ToNegativeInfinity => remainder.Sign < 0,
            MidpointRounding.AwayFromZero => half >= 0,
            _ => half > 0 || (half == 0 && !quotient.IsEven),
        };
        return Of(isAway ? quotient + value.Sign : quotient, -places) ?? value;
    }

    /// <summary>Mantissa × 10^exponent, with its plain decimal text.</summary>
    public static ExactNumber? Of(BigInteger mantissa, long exponent)
    {
        if (exponent == 0)
            return ExactNumber.FromInteger(mantissa);

        if (Math.Abs(exponent) > MaxDigits)
            return null;

        var text = string.Create(CultureInfo.InvariantCulture, $"{mantissa}e{exponent}");
        return ExactNumber.TryParse(text, out var number) && ExactNumber.TryParse(Scalars.Text(number), out var plain) ? plain : null;
    }

    private static (BigInteger Left, BigInteger Right, int Exponent)? Align(ExactNumber left, ExactNumber right)
    {
        var exponent = Math.Min(left.Exponent, right.Exponent);
        if ((long)Math.Max(left.Exponent, right.Exponent) - exponent > MaxDigits)
            return null;

        return (left.Mantissa * BigInteger.Pow(10, left.Exponent - exponent), right.Mantissa * BigInteger.Pow(10, right.Exponent - exponent), exponent);
    }

    private static ExactNumber? Rounded(BigInteger numerator, BigInteger denominator)
    {
        const int precision = 17;
        var magnitude = Length(numerator) - Length(denominator);
        var places = precision - magnitude;
        if (places < 0)
            return Of(BigInteger.Divide(numerator, denominator), 0);

        var scaled = BigInteger.DivRem(numerator * BigInteger.Pow(10, places), denominator, out var remainder);
        var isAway = BigInteger.Abs(remainder * 2) >= denominator;
        return Of(isAway ? scaled + numerator.Sign : scaled, -places);
    }

    private static int Digits(ExactNumber value) => Length(value.Mantissa);

    private static int Length(BigInteger value) => BigInteger.Abs(value).ToString(CultureInfo.InvariantCulture).Length;
}
