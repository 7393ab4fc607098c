// SPDX-License-Identifier: MIT

using System.Globalization;
using System.Numerics;
using Render.Core.Nodes;

namespace Render.Templates.Lexing;

/// <summary>Scriban's number notations: 100, 1_000, 1.5, 1e3, 0x1F, 0b101, and the type suffixes f, d, m and u, which mean nothing here.</summary>
internal static class NumberNotation
{
    /// <summary>Where the number that begins at <paramref name="at"/> ends.</summary>
    public static int End(string content, int at)
    {
        if (content[at] == '0' && at + 1 < content.Length && content[at + 1] is 'x' or 'X' or 'b' or 'B')
            return Suffix(content, Skip(content, at + 2, char.IsAsciiHexDigit), "uU");

        var end = Skip(content, at, char.IsAsciiDigit);

        // 1..3 is a range, 1.x a member: a fraction needs a digit.
        if (end + 1 < content.Length && content[end] == '.' && char.IsAsciiDigit(content[end + 1]))
            end = Skip(content, end + 1, char.IsAsciiDigit);

        if (end < content.Length && content[end] is 'e' or 'E')
        {
            var digits = end + 1 < content.Length && content[end + 1] is '+' or '-' ? end + 2 : end + 1;
            if (digits < content.Length && char.IsAsciiDigit(content[digits]))
                end = Skip(content, digits, char.IsAsciiDigit);
        }

        return Suffix(content, end, "fFdDmM");
    }

    /// <summary>The number without underscores and suffix.</summary>
    public static string Clean(ReadOnlySpan<char> text)
    {
        var isHex = text.Length > 2 && text[1] is 'x' or 'X';
        var end = text[^1] is 'u' or 'U' or 'm' or 'M' || (!isHex && text[^1] is 'f' or 'F' or 'd' or 'D') ? text.Length - 1 : text.Length;
        return text[..end].ToString().Replace("_", string.Empty, StringComparison.Ordinal);
    }

    /// <summary>The value of a cleaned text; false when it has no digits.</summary>
    public static bool TryParse(string text, out ExactNumber number)
    {
        var radix = text.Length > 1 && text[0] == '0' ? char.ToLowerInvariant(text[1]) : ' ';
        if (radix is not ('x' or 'b'))
            return ExactNumber.TryParse(text, out number);

        var digits = string.Concat("0", text.AsSpan(2));
        var style = radix == 'x' ? NumberStyles.AllowHexSpecifier : NumberStyles.AllowBinarySpecifier;
        var isValid = BigInteger.TryParse(digits, style, CultureInfo.InvariantCulture, out var value) && text.Length > 2;
        number = ExactNumber.FromInteger(isValid ? value : BigInteger.Zero);
        return isValid;
    }

    private static int Skip(string content, int at, Func<char, bool> isDigit)
    {
        while (at < content.Length && (isDigit(content[at]) || (content[at] == '_' && at > 0 && isDigit(content[at - 1]))))
            at++;

        return at;
    }

    private static int Suffix(string content, int at, string letters) =>
        at < content.Length && letters.Contains(content[at], StringComparison.Ordinal)
        && (at + 1 == content.Length || !char.IsLetterOrDigit(content[at + 1])) ? at + 1 : at;
}
