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
    /// <summary>Longest text that <see cref="TryParse"/> reads: the cost of exact arithmetic grows with the square of the digits.</summary>
    public const int MaxLength = 1000;

    private const int MaxExponentDigits = 9;
    private const int MaxSmallDigits = 18;
    private readonly string? _lexeme;

    // Nearly every number of a document has less than 19 digits, so those live in the struct; only others allocate.
    private readonly long _small;
    private readonly object? _big;

    private ExactNumber(long mantissa, int exponent, string lexeme)
    {
        _small = mantissa;
        Exponent = exponent;
        _lexeme = lexeme;
    }

    private ExactNumber(BigInteger mantissa, int exponent, string lexeme)
    {
        var fits = mantissa >= long.MinValue && mantissa <= long.MaxValue;
        _small = fits ? (long)mantissa : 0;
        _big = fits ? null : mantissa;
        Exponent = exponent;
        _lexeme = lexeme;
    }

    /// <summary>The digits, without trailing zeros; zero for zero.</summary>
    public BigInteger Mantissa => _big is BigInteger big ? big : _small;

    /// <summary>The power of ten; 0 for zero.</summary>
    public int Exponent { get; }

    /// <summary>The text as it was written, such as <c>1.0</c> or <c>0x1F</c>.</summary>
    public string Lexeme => _lexeme ?? "0";

    /// <summary>True when the value has no fraction: 1, 1.0, 1e3.</summary>
    public bool IsInteger => Exponent >= 0;

    /// <summary>Sign: -1, 0 or 1.</summary>
    public int Sign => _big is BigInteger big ? big.Sign : Math.Sign(_small);

    private long Magnitude => Exponent + (long)BigInteger.Abs(Mantissa).ToString(CultureInfo.InvariantCulture).Length;

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
    /// JSON numbers and the decimal numbers of YAML's core schema (<c>.5</c>, <c>5.</c>, <c>+5</c>). At most <see cref="MaxLength"/> characters.
    /// </summary>
    public static bool TryParse(string text, out ExactNumber number)
    {
        number = default;
        if (text.Length > MaxLength)
            return false;

        var at = text.Length > 0 && text[0] is '-' or '+' ? 1 : 0;
        var whole = CountDigits(text, at);
        var fractionAt = at + whole;
        var fraction = fractionAt < text.Length && text[fractionAt] == '.' ? CountDigits(text, fractionAt + 1) : -1;
        var end = fractionAt + (fraction >= 0 ? fraction + 1 : 0);
        if (whole + Math.Max(fraction, 0) == 0 || !TryExponent(text, end, out var exponent))
            return false;

        var wholeDigits = text.AsSpan(at, whole);
        var fractionDigits = fraction > 0 ? text.AsSpan(fractionAt + 1, fraction) : [];
        var negative = text[0] == '-';
        number = whole + fractionDigits.Length <= MaxSmallDigits
            ? Small(ReadSmall(fractionDigits, ReadSmall(wholeDigits, 0)), exponent - fractionDigits.Length, negative, text)
            : Big(string.Concat(wholeDigits, fractionDigits), exponent - fractionDigits.Length, negative, text);
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
        value = _small;
        if (Exponent == 0)
            return _big is null;

        var fits = TryGetInteger(out var big) && big >= long.MinValue && big <= long.MaxValue;
        value = fits ? (long)big : 0;
        return fits;
    }

    /// <summary>True when this is a whole multiple of <paramref name="divisor"/>, exactly: 0.3 is one of 0.1. False for a divisor of zero.</summary>
    public bool IsMultipleOf(ExactNumber divisor)
    {
        if (divisor.Sign == 0 || Sign == 0)
            return Sign == 0 && divisor.Sign != 0;

        // A mantissa never ends in a zero, so it cannot make up for a divisor of a higher power of ten.
        var shift = Exponent - divisor.Exponent;
        if (shift < 0)
            return false;

        var modulus = BigInteger.Abs(divisor.Mantissa);
        return (Mantissa * BigInteger.ModPow(10, shift, modulus) % modulus).IsZero;
    }

    /// <inheritdoc/>
    public bool Equals(ExactNumber other) =>
        Exponent == other.Exponent && _small == other._small && (_big is null ? other._big is null : _big.Equals(other._big));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ExactNumber other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_small, _big, Exponent);

    /// <summary>Compares exactly, also across exponents far apart: magnitudes are compared before anything is scaled.</summary>
    public int CompareTo(ExactNumber other)
    {
        if (_big is null && other._big is null && Exponent == other.Exponent)
            return _small.CompareTo(other._small);
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

    private static long ReadSmall(ReadOnlySpan<char> digits, long value)
    {
        foreach (var digit in digits)
            value = (value * 10) + (digit - '0');

        return value;
    }

    private static ExactNumber Small(long mantissa, int exponent, bool negative, string lexeme)
    {
        if (mantissa == 0)
            return new ExactNumber(0L, 0, lexeme);

        while (mantissa % 10 == 0)
        {
            mantissa /= 10;
            exponent++;
        }

        return new ExactNumber(negative ? -mantissa : mantissa, exponent, lexeme);
    }

    private static ExactNumber Big(string digits, int exponent, bool negative, string lexeme)
    {
        // Zeros go as text: dividing a million of them away one by one would take minutes.
        var significant = digits.AsSpan().TrimEnd('0');
        var mantissa = significant.IsEmpty ? BigInteger.Zero : BigInteger.Parse(significant, NumberStyles.None, CultureInfo.InvariantCulture);
        return mantissa.IsZero
            ? new ExactNumber(0L, 0, lexeme)
            : new ExactNumber(negative ? -mantissa : mantissa, exponent + digits.Length - significant.Length, lexeme);
    }

    private static ExactNumber Normalise(BigInteger mantissa, int exponent, string lexeme)
    {
        if (mantissa.IsZero)
            return new ExactNumber(0L, 0, lexeme);

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
