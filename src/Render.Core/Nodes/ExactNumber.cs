// SPDX-License-Identifier: MIT

using System.Globalization;
using System.Numerics;

namespace Render.Core.Nodes;

/// <summary>
/// A decimal number without loss: <c>Mantissa × 10^Exponent</c>, normalised so that the mantissa does not end in a zero,
/// together with the text that was written. 1.0 equals 1 and is an integer; 1e400 is exact.
/// </summary>
public readonly struct ExactNumber : IEquatable<ExactNumber>, IComparable<ExactNumber>
{
    private const int MaxExponentDigits = 9;
    private readonly string? _lexeme;

    private ExactNumber(BigInteger mantissa, int exponent, string lexeme)
    {
        Mantissa = mantissa;
        Exponent = exponent;
        _lexeme = lexeme;
    }

    /// <summary>The digits, without trailing zeros; zero for zero.</summary>
    public BigInteger Mantissa { get; }

    /// <summary>The power of ten; 0 for zero.</summary>
    public int Exponent { get; }

    /// <summary>The text as it was written, such as <c>1.0</c> or <c>0x1F</c>.</summary>
    public string Lexeme => _lexeme ?? "0";

    /// <summary>True when the value has no fraction: 1, 1.0, 1e3.</summary>
    public bool IsInteger => Exponent >= 0;

    /// <summary>Sign: -1, 0 or 1.</summary>
    public int Sign => Mantissa.Sign;

    /// <summary>Equality of values.</summary>
    public static bool operator ==(ExactNumber left, ExactNumber right) => left.Equals(right);

    /// <summary>Inequality of values.</summary>
    public static bool operator !=(ExactNumber left, ExactNumber right) => !left.Equals(right);

    /// <summary>Order of values.</summary>
    public static bool operator <(ExactNumber left, ExactNumber right) => left.CompareTo(right) < 0;

    /// <summary>Order of values.</summary>
    public static bool operator >(ExactNumber left, ExactNumber right) => left.CompareTo(right) > 0;

    /// <summary>Order of values.</summary>
    public static bool operator <=(ExactNumber left, ExactNumber right) => left.CompareTo(right) <= 0;

    /// <summary>Order of values.</summary>
    public static bool operator >=(ExactNumber left, ExactNumber right) => left.CompareTo(right) >= 0;

    /// <summary>An integer, its lexeme being its decimal digits.</summary>
    public static ExactNumber FromInteger(BigInteger value) => Normalise(value, 0, value.ToString(CultureInfo.InvariantCulture));

    /// <summary>An integer with the text that was written for it, such as a hexadecimal one.</summary>
    public static ExactNumber FromInteger(BigInteger value, string lexeme) => Normalise(value, 0, lexeme);

    /// <summary>
    /// Reads an optional sign, digits, an optional fraction and an optional exponent of at most nine digits:
    /// JSON numbers and the decimal numbers of YAML's core schema (<c>.5</c>, <c>5.</c>, <c>+5</c>).
    /// </summary>
    public static bool TryParse(string text, out ExactNumber number)
    {
        number = default;
        var at = text.Length > 0 && text[0] is '-' or '+' ? 1 : 0;
        var whole = CountDigits(text, at);
        var fractionAt = at + whole;
        var fraction = fractionAt < text.Length && text[fractionAt] == '.' ? CountDigits(text, fractionAt + 1) : -1;
        var end = fractionAt + (fraction >= 0 ? fraction + 1 : 0);
        if (whole + Math.Max(fraction, 0) == 0 || !TryExponent(text, end, out var exponent))
            return false;

        var digits = text.AsSpan(at, whole).ToString() + (fraction > 0 ? text.Substring(fractionAt + 1, fraction) : string.Empty);
        var mantissa = BigInteger.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
        number = Normalise(text[0] == '-' ? -mantissa : mantissa, exponent - Math.Max(fraction, 0), text);
        return true;
    }

    /// <summary>The value as a whole number, when it is one and has at most a thousand digits.</summary>
    public bool TryGetInteger(out BigInteger value)
    {
        const int digitLimit = 1000;
        value = IsInteger && Exponent <= digitLimit ? Mantissa * BigInteger.Pow(10, Exponent) : BigInteger.Zero;
        return IsInteger && Exponent <= digitLimit;
    }

    /// <summary>The value as a 64-bit integer, when it fits.</summary>
    public bool TryGetInt64(out long value)
    {
        var fits = TryGetInteger(out var big) && big >= long.MinValue && big <= long.MaxValue;
        value = fits ? (long)big : 0;
        return fits;
    }

    /// <inheritdoc/>
    public bool Equals(ExactNumber other) => Exponent == other.Exponent && Mantissa == other.Mantissa;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ExactNumber other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Mantissa, Exponent);

    /// <summary>Compares exactly, also across exponents far apart: magnitudes are compared before anything is scaled.</summary>
    public int CompareTo(ExactNumber other)
    {
        if (Sign != other.Sign || Sign == 0)
            return Sign.CompareTo(other.Sign);

        var magnitude = Magnitude.CompareTo(other.Magnitude);
        if (magnitude != 0)
            return Sign * magnitude;

        // Same number of digits before the point, so the scales differ by no more than the digits that are written.
        var low = Math.Min(Exponent, other.Exponent);
        return (Mantissa * BigInteger.Pow(10, Exponent - low)).CompareTo(other.Mantissa * BigInteger.Pow(10, other.Exponent - low));
    }

    /// <summary>The lexeme.</summary>
    public override string ToString() => Lexeme;

    private long Magnitude => Exponent + (long)BigInteger.Abs(Mantissa).ToString(CultureInfo.InvariantCulture).Length;

    private static ExactNumber Normalise(BigInteger mantissa, int exponent, string lexeme)
    {
        if (mantissa.IsZero)
            return new ExactNumber(BigInteger.Zero, 0, lexeme);

        while (true)
        {
            var quotient = BigInteger.DivRem(mantissa, 10, out var remainder);
            if (!remainder.IsZero)
                return new ExactNumber(mantissa, exponent, lexeme);

            mantissa = quotient;
            exponent++;
        }
    }

    private static int CountDigits(string text, int at)
    {
        var end = at;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
            end++;

        return end - at;
    }

    private static bool TryExponent(string text, int at, out int exponent)
    {
        exponent = 0;
        if (at == text.Length)
            return true;

        if (text[at] is not ('e' or 'E'))
            return false;

        var signed = at + 1 < text.Length && text[at + 1] is '-' or '+';
        var digits = text.AsSpan(at + (signed ? 2 : 1));
        return digits.Length is > 0 and <= MaxExponentDigits
            && int.TryParse(text.AsSpan(at + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent)
            && !digits.ContainsAnyExceptInRange('0', '9');
    }
}
