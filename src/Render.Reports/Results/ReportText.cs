// SPDX-License-Identifier: MIT

using System.Globalization;
using System.Text;
using Render.Core.Redaction;

namespace Render.Reports.Results;

/// <summary>
/// Makes text fit for every face: one line, masked, and free of what could drive a terminal, turn the reading direction, or is not a
/// character in XML. Encoding for a face happens in the face.
/// </summary>
/// <param name="redactor">Masks it.</param>
internal sealed class ReportText(ITextRedactor redactor)
{
    /// <summary>The text.</summary>
    public string Of(string text) => Shown(redactor.Redact(text).Text);

    /// <summary>The text; null for none.</summary>
    public string? OrNull(string? text) => string.IsNullOrEmpty(text) ? null : Of(text);

    /// <summary>The text without what does not show.</summary>
    public static string Shown(string text)
    {
        if (text.All(c => c is >= ' ' and <= '~'))
            return text;

        var shown = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is '\n' or '\r' or '\t')
                shown.Append(' ');
            else if (IsHidden(rune))
                shown.Append(CultureInfo.InvariantCulture, $"\\u{{{rune.Value:x}}}");
            else
                shown.Append(rune.ToString());
        }

        return shown.ToString();
    }

    private static bool IsHidden(Rune rune) =>
        Rune.IsControl(rune) || (rune.Value & 0xFFFE) == 0xFFFE
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
