// SPDX-License-Identifier: MIT

using System.Text;

namespace Render.Reports.Results;

/// <summary>The report as plain text: highlights, findings, then what is different.</summary>
internal static class ReportPlainText
{
    /// <summary>The text, LF at the end of each line.</summary>
    public static string Write(ReportDocument document)
    {
        var text = new StringBuilder($"render {document.Command}: {document.Headline}\n");
        foreach (var highlight in document.Highlights)
            text.Append($"! {highlight.Kind}, {highlight.File}: {highlight.Text}\n");

        foreach (var finding in document.Findings)
        {
            text.Append(finding.Place is { } place ? place + ": " : string.Empty).Append($"{finding.Severity} {finding.Code}: {finding.Message}\n");
            text.Append(finding.Hint is { } hint ? $"    hint: {hint}\n" : string.Empty);
        }

        foreach (var cluster in document.Clusters)
            Append(text, cluster);

        return text.ToString();
    }

    private static void Append(StringBuilder text, ReportCluster cluster)
    {
        text.Append($"\n{cluster.Environment} / {cluster.Name} ({cluster.Mode})\n");
        if (cluster.NotAsked is { } reason)
            text.Append($"  not asked: {reason}\n");

        foreach (var item in cluster.Objects.Where(item => !ReportVerdicts.IsSilent(item.Verdict)))
        {
            text.Append($"  {item.Name}  {item.Verdict}{(item.Reason is { } why ? ": " + why : string.Empty)}\n");
            foreach (var line in item.Lines)
                text.Append($"      {line.Sign} {line.Text}\n");
        }

        var silent = cluster.Objects.Count(item => ReportVerdicts.IsSilent(item.Verdict));
        text.Append(silent > 0 ? $"  {Counts.Of(silent, "object")} without a difference\n" : string.Empty);
    }
}
