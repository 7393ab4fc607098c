// SPDX-License-Identifier: MIT

namespace Render.Secrets.Redaction;

/// <summary>
/// Tells what says something from what repeats what stood before it: blanks, and blanks in hexadecimal (a period of two bytes) or in
/// base64 (four).
/// </summary>
internal static class Repetition
{
    private const int Period = 4;

    /// <summary>Fewer bytes in a row agree with those before them by chance.</summary>
    private const int Shortest = 4;

    /// <summary>How many bytes are left of a text when each repetition, with what it repeats, counts as one.</summary>
    public static int Without(ReadOnlySpan<byte> text)
    {
        var left = text.Length;
        var repeated = 0;
        for (var i = Period; i < text.Length; i++)
        {
            if (text[i] == text[i - Period])
            {
                repeated++;
                continue;
            }

            left -= Counted(repeated);
            repeated = 0;
        }

        return Math.Max(1, left - Counted(repeated));
    }

    private static int Counted(int repeated) => repeated < Shortest ? 0 : repeated + Period - 1;
}
