// SPDX-License-Identifier: MIT

namespace Render.Core.Text;

/// <summary>Finds halves of surrogate pairs: UTF-16 units that are no character and that no encoder can write.</summary>
public static class LoneSurrogate
{
    /// <summary>Offset of the first half; -1 when the text is whole.</summary>
    public static int IndexIn(ReadOnlySpan<char> text)
    {
        var at = 0;
        while (true)
        {
            var next = text[at..].IndexOfAnyInRange('\uD800', '\uDFFF');
            if (next < 0)
                return -1;

            at += next;
            if (at + 1 == text.Length || !char.IsSurrogatePair(text[at], text[at + 1]))
                return at;

            at += 2;
        }
    }
}
