// SPDX-License-Identifier: MIT

using System.Buffers;
using System.Globalization;
using System.Numerics;
using Render.Core.Diagnostics;
using Render.Core.Nodes;
using Render.Core.Text;

namespace Render.Yaml;

/// <summary>
/// The meaning of plain scalars: the core schema of YAML 1.2 (section 10.3 of its specification). <c>yes</c> is text,
/// <c>0777</c> is 777, <c>0o777</c> is 511. Infinity and not-a-number have no place in a document tree; they are an error.
/// </summary>
public static class ScalarResolver
{
    private const int LongestWord = 5;
    private static readonly SearchValues<char> NumberCharacters = SearchValues.Create("0123456789abcdefABCDEF_+-.xo");

    /// <summary>Types a plain text and reports what other readers would make of it.</summary>
    /// <param name="plainText">The text after folding; empty for a value that is not written.</param>
    /// <param name="span">Where it stands.</param>
    /// <param name="findings">Receives a warning where a YAML 1.1 reader disagrees, and an error for infinity and not-a-number.</param>
    public static Node Resolve(string plainText, SourceSpan span, DiagnosticBag findings)
    {
        if (IsNotFinite(plainText))
            findings.Add(YamlErrors.NotFinite(span));
        else if (plainText.Length > ExactNumber.MaxLength && StartsNumber(plainText) && !plainText.AsSpan().ContainsAnyExcept(NumberCharacters))
            findings.Add(YamlErrors.NumberTooLong(span, plainText.Length, ExactNumber.MaxLength));
        else if (OtherReadings.Find(plainText) is { } reading)
            findings.Add(YamlErrors.ReadDifferently(span, reading));

        return Resolve(plainText, span);
    }

    /// <summary>Types a plain text. Infinity and not-a-number stay text; use the other overload to report them.</summary>
    public static Node Resolve(string plainText, SourceSpan span)
    {
        if (plainText.Length <= LongestWord)
        {
            switch (plainText)
            {
                case "" or "~" or "null" or "Null" or "NULL":
                    return new NullNode(span);
                case "true" or "True" or "TRUE":
                    return new BooleanNode(true, span);
                case "false" or "False" or "FALSE":
                    return new BooleanNode(false, span);
            }
        }

        return TryNumber(plainText, out var number) ? new NumberNode(number, span) : new StringNode(plainText, span);
    }

    /// <summary>Reads a number of the core schema: decimal, <c>0o</c> octal, <c>0x</c> hexadecimal.</summary>
    public static bool TryNumber(string text, out ExactNumber number)
    {
        number = default;
        if (text.Length is 0 or > ExactNumber.MaxLength || !StartsNumber(text))
            return false;

        return text.StartsWith("0o", StringComparison.Ordinal) ? TryRadix(text, 8, out number)
            : text.StartsWith("0x", StringComparison.Ordinal) ? TryRadix(text, 16, out number)
            : ExactNumber.TryParse(text, out number);
    }

    /// <summary>True for the ways in which the core schema writes infinity and not-a-number.</summary>
    public static bool IsNotFinite(string text) =>
        text.Length is >= 4 and <= 5 && text.AsSpan(text[0] is '+' or '-' ? 1 : 0) is ".inf" or ".Inf" or ".INF" || text is ".nan" or ".NaN" or ".NAN";

    private static bool StartsNumber(string text) => text[0] is '+' or '-' or '.' or (>= '0' and <= '9');

    private static bool TryRadix(string text, int radix, out ExactNumber number)
    {
        number = default;
        var value = BigInteger.Zero;
        foreach (var c in text.AsSpan(2))
        {
            var digit = char.IsAsciiHexDigit(c) ? int.Parse([c], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture) : radix;
            if (digit >= radix)
                return false;

            value = (value * radix) + digit;
        }

        number = ExactNumber.FromInteger(value, text);
        return text.Length > 2;
    }
}
