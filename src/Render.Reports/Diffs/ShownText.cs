// SPDX-License-Identifier: MIT

using System.Globalization;
using System.Text;

namespace Render.Reports.Diffs;

/// <summary>Makes text of clusters fit for a line: what could drive a terminal or turn the reading direction is spelled out.</summary>
internal static class ShownText
{
    private const int MaxLength = 400;

    /// <summary>The text as one line.</summary>
    public static string Line(string text)
    {
        var shown = new StringBuilder(Math.Min(text.Length, MaxLength));
        foreach (var rune in text.EnumerateRunes())
        {
            if (shown.Length >= MaxLength)
                return shown.Append('…').ToString();

            if (Rune.IsControl(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
                shown.Append(CultureInfo.InvariantCulture, $"\\u{{{rune.Value:x}}}");
            else
                shown.Append(rune.ToString());
        }

        return shown.ToString();
    }
}
