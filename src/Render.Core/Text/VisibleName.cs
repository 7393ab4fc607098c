// SPDX-License-Identifier: MIT

using System.Globalization;
using System.Text;

namespace Render.Core.Text;

/// <summary>
/// Shows a name so that it cannot be taken for another one: a letter of another script that looks like a Latin one, and a character
/// that nobody sees, would make a message say that 'type' is not 'type'.
/// </summary>
public static class VisibleName
{
    private const int LastAscii = 0x7E;
    private const int LastLatin = 0x24F;

    /// <summary>The name as it is; one that mixes scripts or holds invisible characters with all but printable ASCII as escapes such as <c>\u200B</c>.</summary>
    public static string Of(string name)
    {
        var runes = name.EnumerateRunes();
        if (!runes.Any(IsInvisible) && !(runes.Any(IsLatin) && runes.Any(rune => Rune.IsLetter(rune) && !IsLatin(rune))))
            return name;

        return string.Concat(runes.Select(rune => rune.Value is >= ' ' and <= LastAscii ? rune.ToString() : Escape(rune)));
    }

    private static string Escape(Rune rune) =>
        string.Create(CultureInfo.InvariantCulture, $"{(rune.IsBmp ? $"\\u{rune.Value:X4}" : $"\\U{rune.Value:X8}")}");

    /// <summary>Latin letters with and without marks; those of full width look the same and are others.</summary>
    private static bool IsLatin(Rune rune) => Rune.IsLetter(rune) && rune.Value is <= LastLatin or (>= 0x1E00 and <= 0x1EFF);

    private static bool IsInvisible(Rune rune) => rune.Value != ' ' && (IsFiller(rune) || Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.SpaceSeparator);

    /// <summary>Letters and marks without a picture: the fillers of Hangul, and what chooses among pictures.</summary>
    private static bool IsFiller(Rune rune) => rune.Value is 0x115F or 0x1160 or 0x3164 or 0xFFA0 or (>= 0xFE00 and <= 0xFE0F);
}
