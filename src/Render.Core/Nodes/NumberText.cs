// SPDX-License-Identifier: MIT

using System.Globalization;
using System.Numerics;

namespace Render.Core.Nodes;

/// <summary>
/// How numbers are written. The digits that the author wrote are kept when every reader of JSON, TOML and of both YAML versions
/// takes them for the same number; other forms (<c>0x1F</c>, <c>0o7</c>, <c>+1</c>, <c>.5</c>, <c>1e3</c>) become plain digits.
/// </summary>
public static class NumberText
{
    private const int LongestPlainForm = 20;

    /// <summary>A text for a number that all readers share.</summary>
    public static string Of(ExactNumber number) => IsShared(number.Lexeme) ? number.Lexeme : Canonical(number);

    /// <summary>True for a number as JSON writes it; JSON keeps exponents without a sign, which PyYAML does not take for a number.</summary>
    public static bool IsJson(string lexeme)
    {
        var end = PlainLength(lexeme);
        if (end == 0 || end == lexeme.Length)
            return end > 0;
        if (lexeme[end] is not ('e' or 'E'))
            return false;

        var digits = end + (end + 1 < lexeme.Length && lexeme[end + 1] is '+' or '-' ? 2 : 1);
        return digits < lexeme.Length && !lexeme.AsSpan(digits).ContainsAnyExceptInRange('0', '9');
    }

    /// <summary>True for digits with an optional sign and an optional fraction, without leading zeros.</summary>
    private static bool IsShared(string lexeme) => PlainLength(lexeme) == lexeme.Length;

    /// <summary>Length of the sign, the digits and the fraction at the start of a JSON number; 0 when there are none.</summary>
    private static int PlainLength(string lexeme)
    {
        var at = lexeme.StartsWith('-') ? 1 : 0;
        var whole = CountDigits(lexeme, at);
        if (whole == 0 || (whole > 1 && lexeme[at] == '0'))
            return 0;

        at += whole;
        if (at == lexeme.Length || lexeme[at] != '.')
            return at;

        var fraction = CountDigits(lexeme, at + 1);
        return fraction == 0 ? 0 : at + 1 + fraction;
    }

    private static string Canonical(ExactNumber number)
    {
        var sign = number.Sign < 0 ? "-" : string.Empty;
        var digits = BigInteger.Abs(number.Mantissa).ToString(CultureInfo.InvariantCulture);
        var point = digits.Length + (long)number.Exponent;
        if (number.Exponent >= 0 && point <= Math.Max(LongestPlainForm, digits.Length))
            return sign + digits + new string('0', number.Exponent);
        if (number.Exponent < 0 && point > 0)
            return $"{sign}{digits[..(int)point]}.{digits[(int)point..]}";
        if (number.Exponent < 0 && point > -LongestPlainForm)
            return $"{sign}0.{new string('0', (int)-point)}{digits}";

        // A point and a signed exponent: YAML 1.1 takes no other form of exponent for a number.
        var exponent = (point - 1).ToString("+0;-0", CultureInfo.InvariantCulture);
        return $"{sign}{digits[0]}.{(digits.Length > 1 ? digits[1..] : "0")}e{exponent}";
    }

    private static int CountDigits(string text, int at)
    {
        var end = at;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
            end++;

        return end - at;
    }
}
