// SPDX-License-Identifier: MIT

using System.Buffers;
using System.Collections.Frozen;
using System.Text;

namespace Render.Yaml.Writing;

/// <summary>
/// Decides which texts need no quotes. It asks not what one reader does but whether any reader, of YAML 1.1 or 1.2, could take
/// the text for something else; so it is stricter than each of them.
/// </summary>
internal static class PlainText
{
    private const string Letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private const string Digits = "0123456789";
    private const int LongestWord = 8;

    private static readonly SearchValues<char> Harmless = SearchValues.Create(Letters + Digits + "_/.-+@$()=,;^*&%!|?<>~[]{}`' :#\"\\");
    private static readonly SearchValues<char> Risky = SearchValues.Create(":#*");
    private static readonly SearchValues<char> Start = SearchValues.Create(Letters + Digits + "_/.+-$(^\\");

    // Digits of all bases, signs, and the letters of exponents, prefixes, time zones, infinity and not-a-number.
    private static readonly SearchValues<char> NumberLike = SearchValues.Create(Digits + "abcdefABCDEF_.:+- xXoOtTzZnNiI");
    private static readonly SearchValues<char> Ordinary = SearchValues.Create(Letters + Digits + " !#$%&'()*+,-./:;<=>?@[]^_`{|}~");

    private static readonly FrozenSet<string> Words = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "y", "n", "yes", "no", "on", "off", "true", "false", "null", "none", "nil", "nan", "inf", "infinity");

    /// <summary>True when every reader takes the bare text for this text, in a block map or list.</summary>
    public static bool IsSafe(string value)
    {
        if (value.Length == 0 || !IsSafeStart(value[0]) || value[^1] is ' ' or ':')
            return false;

        var span = value.AsSpan();
        if (span.ContainsAnyExcept(Harmless) && NeedsEscapes(value))
            return false;
        if (span.ContainsAny(Risky) && HasIndicator(value))
            return false;
        if (value.StartsWith("---", StringComparison.Ordinal) || value.StartsWith("...", StringComparison.Ordinal) || value.StartsWith("- ", StringComparison.Ordinal))
            return false;

        return value[0] is '+' or '-' or '.' or (>= '0' and <= '9')
            ? span.ContainsAnyExcept(NumberLike)
            : value.Length > LongestWord || !Words.Contains(value);
    }

    /// <summary>True when a character has to be escaped, so that only double quotes will do.</summary>
    /// <param name="value">The text.</param>
    /// <param name="allowTabsAndBreaks">True for literal blocks, which show tabs and line feeds as they are.</param>
    public static bool NeedsEscapes(string value, bool allowTabsAndBreaks = false)
    {
        var rest = value.AsSpan();
        while (true)
        {
            var special = rest.IndexOfAnyExcept(Ordinary);
            if (special < 0)
                return false;

            Rune.DecodeFromUtf16(rest[special..], out var rune, out var length);
            var isAllowed = rune.Value is '"' or '\\' || (allowTabsAndBreaks && rune.Value is '\n' or '\t');
            if (!isAllowed && IsHidden(rune))
                return true;
            if (rune == Rune.ReplacementChar && rest[special] != '\uFFFD')
                return true;

            rest = rest[(special + length)..];
        }
    }

    /// <summary>The first character that a double-quoted text may have to escape; -1 for none.</summary>
    public static int IndexOfSpecial(ReadOnlySpan<char> value) => value.IndexOfAnyExcept(Ordinary);

    /// <summary>
    /// True for what a person who reads the text does not see, or sees elsewhere: control and format characters (bidirectional
    /// marks among them), white space other than the blank, and code points that are no characters. A table of our own: the one
    /// of the runtime grows with each version of Unicode, and the bytes that are written must not.
    /// </summary>
    public static bool IsHidden(Rune rune) => rune.Value switch
    {
        < ' ' or (>= 0x7F and <= 0xA0) or 0xAD => true,
        < 0x0600 => false,
        0x061C or 0x1680 or 0x180E or (>= 0x2000 and <= 0x200F) or (>= 0x2028 and <= 0x202F) or (>= 0x205F and <= 0x206F) or 0x3000 => true,
        0xFEFF or (>= 0xFDD0 and <= 0xFDEF) or (>= 0xFFF0 and <= 0xFFFB) or (>= 0x1D173 and <= 0x1D17A) or (>= 0xE0000 and <= 0xE0FFF) => true,
        var code => (code & 0xFFFE) == 0xFFFE,
    };

    /// <summary>A mapping, a comment, and a word that YamlDotNet takes for an alias in the middle of a text.</summary>
    private static bool HasIndicator(string value) =>
        value.Contains(": ", StringComparison.Ordinal) || value.Contains(" #", StringComparison.Ordinal) || value.Contains(" *", StringComparison.Ordinal);

    private static bool IsSafeStart(char c) => Start.Contains(c) || (c > 0x7F && !char.IsSurrogate(c));
}
