// SPDX-License-Identifier: MIT

using System.Buffers.Text;

namespace Render.Core.Json;

/// <summary>Finds <c>\uD800</c> … <c>\uDFFF</c> escapes that are half of a pair: no UTF-8 writer could write such a text back.</summary>
internal static class JsonSurrogates
{
    /// <summary>Length of one <c>\uXXXX</c>.</summary>
    public const int EscapeLength = 6;

    /// <summary>Offset of the first half pair in the raw text between the quotes, or -1. The escapes are known to be well-formed.</summary>
    public static int FindLone(ReadOnlySpan<byte> raw)
    {
        var at = 0;
        while (at < raw.Length)
        {
            var distance = raw[at..].IndexOf((byte)'\\');
            if (distance < 0)
                return -1;

            at += distance;
            if (raw[at + 1] != 'u')
            {
                at += 2;
                continue;
            }

            var unit = Unit(raw[at..]);
            if (char.IsHighSurrogate(unit) && char.IsLowSurrogate(Unit(raw[(at + EscapeLength)..])))
                at += EscapeLength;
            else if (char.IsSurrogate(unit))
                return at;

            at += EscapeLength;
        }

        return -1;
    }

    /// <summary>The unit that an escape at the start stands for; NUL when there is none.</summary>
    private static char Unit(ReadOnlySpan<byte> raw)
    {
        const int digits = 4;
        return raw.Length >= EscapeLength && raw[0] == '\\' && raw[1] == 'u'
            && Utf8Parser.TryParse(raw.Slice(2, digits), out ushort value, out var consumed, 'X') && consumed == digits
            ? (char)value
            : '\0';
    }
}
