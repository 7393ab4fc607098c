// SPDX-License-Identifier: MIT

using System.Globalization;
using System.Text;

namespace Render.Reports.Results;

/// <summary>
/// Findings as workflow commands of GitHub Actions, which it shows at the lines of the change. Values are escaped as its toolkit does,
/// so that none can end a command or begin one.
/// </summary>
internal static class ReportGithub
{
    /// <summary>One command a line.</summary>
    public static string Write(ReportDocument document)
    {
        var text = new StringBuilder();
        foreach (var highlight in document.Highlights)
            Append(text, "warning", new ReportPlace(highlight.File, 0, 0, 0, 0), "Look at this first: " + highlight.Kind, highlight.Text);

        foreach (var finding in document.Findings)
        {
            var command = finding.Severity == ReportFinding.Note ? "notice" : finding.Severity;
            Append(text, command, finding.Place, finding.Code, finding.Hint is { } hint ? $"{finding.Message}\n{hint}" : finding.Message);
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, string command, ReportPlace? place, string title, string message)
    {
        text.Append("::").Append(command).Append(' ');
        if (place is not null)
            text.Append("file=").Append(Property(place.File)).Append(',');

        if (place is { Line: > 0 })
            text.Append(CultureInfo.InvariantCulture, $"line={place.Line},endLine={place.EndLine},col={place.Column},endColumn={place.EndColumn},");

        text.Append("title=").Append(Property(title)).Append("::").Append(Data(message)).Append('\n');
    }

    private static string Data(string text) => text
        .Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) =>
        Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
