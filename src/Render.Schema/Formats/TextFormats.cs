// SPDX-License-Identifier: MIT

using System.Buffers.Text;
using Render.Schema.Patterns;

namespace Render.Schema.Formats;

/// <summary>Formats of short technical texts.</summary>
internal static class TextFormats
{
    public static bool IsUuid(string text)
    {
        const int length = 36;
        return text.Length == length
            && Enumerable.Range(0, length).All(i => i is 8 or 13 or 18 or 23 ? text[i] == '-' : char.IsAsciiHexDigit(text[i]));
    }

    public static bool IsJsonPointer(string text)
    {
        if (text.Length > 0 && text[0] != '/')
            return false;

        for (var at = text.IndexOf('~', StringComparison.Ordinal); at >= 0; at = text.IndexOf('~', at + 1))
        {
            if (at + 1 == text.Length || text[at + 1] is not ('0' or '1'))
                return false;
        }

        return true;
    }

    public static bool IsRelativeJsonPointer(string text)
    {
        var digits = text.AsSpan().IndexOfAnyExceptInRange('0', '9');
        digits = digits < 0 ? text.Length : digits;
        var isNumber = digits == 1 || (digits > 1 && text[0] != '0');
        return isNumber && (text[digits..] is "#" or "" || IsJsonPointer(text[digits..]));
    }

    public static bool IsRegex(string text) => PatternTranslator.Translate(text, PatternSyntax.Ecma262).Problem is null;

    public static bool IsBase64(string text) => Base64.IsValid(text.AsSpan());
}
