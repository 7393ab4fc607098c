// SPDX-License-Identifier: MIT

using System.Globalization;
using System.Text;
using Render.Core.Redaction;
using Render.Diff.Files;
using Render.Reports.Diffs;

namespace Render.Reports.Files;

/// <summary>Files that are not what a render would write, for a terminal or a log: one line a file, and below it what is different inside.</summary>
/// <param name="redactor">Masks what may still be secret.</param>
public sealed class FileDifferenceReport(ITextRedactor redactor)
{
    private const int MaxLines = 60;

    /// <summary>The whole report, LF at the end of each line.</summary>
    public RedactedText Write(IEnumerable<FileDifference> differences)
    {
        var text = new StringBuilder();
        foreach (var difference in differences)
            Append(text, difference);

        return redactor.Redact(text.ToString());
    }

    private static void Append(StringBuilder text, FileDifference difference)
    {
        var (sign, words) = FileDifferenceWords.Of(difference);
        text.Append(CultureInfo.InvariantCulture, $"{sign} {ShownText.Line(difference.Path)} {words}\n");
        var lines = FileDifferenceWords.Lines(difference).ToList();
        foreach (var line in lines.Take(MaxLines))
            text.Append("    ").Append(line.Sign).Append(' ').Append(line.Text).Append('\n');

        if (lines.Count > MaxLines)
            text.Append(CultureInfo.InvariantCulture, $"    … {lines.Count - MaxLines} more lines\n");
    }
}
