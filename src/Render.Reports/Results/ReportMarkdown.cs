// SPDX-License-Identifier: MIT

using System.Globalization;
using System.Text;

namespace Render.Reports.Results;

/// <summary>
/// The report for a comment on a pull request or for a job summary. What a reviewer has to see comes first; details are folded, the most
/// risky first, as far as the limit goes. A block is whole or left out, never cut.
/// </summary>
public static class ReportMarkdown
{
    /// <summary>The first line, by which a workflow finds its comment again.</summary>
    public const string Marker = "<!-- render-report -->";

    /// <summary>What a comment on GitHub holds (65,536), with room for what a workflow puts around it.</summary>
    public const int DefaultLimit = 62_000;

    private const int MaxLinesOfAnObject = 200;

    /// <summary>The report.</summary>
    /// <param name="document">What was found.</param>
    /// <param name="limit">Most characters.</param>
    public static string Write(ReportDocument document, int limit = DefaultLimit)
    {
        var text = new MarkdownBudget(limit);
        text.Append($"{Marker}\n### Render {MarkdownText.Escaped(document.Command)}: {MarkdownText.Escaped(document.Headline)}\n");
        text.AppendGroup("\n**Look at these first**\n\n", [.. document.Highlights.Select(Highlight)], "more of these", share: 4);
        text.AppendGroup(Matrix.Header(document), [.. Matrix.Rows(document)], "more clusters", share: 3);
        text.AppendGroup("\n", [.. document.Findings.OrderBy(Weight).Select(Finding)], "more findings", share: 2);
        text.AppendGroup(string.Empty, [.. Objects(document).Select(pair => Block(pair.Cluster, pair.Item))], "more objects", share: 1);
        return text.ToString();
    }

    private static string Highlight(ReportHighlight highlight) =>
        $"- **{MarkdownText.Escaped(highlight.Kind)}**{(highlight.Environment is { } environment ? " in " + MarkdownText.Escaped(environment) : string.Empty)}, "
        + $"{MarkdownText.Escaped(highlight.File)}: {MarkdownText.Escaped(highlight.Text)}\n";

    private static int Weight(ReportFinding finding) => finding.Severity switch { ReportFinding.Error => 0, ReportFinding.Warning => 1, _ => 2 };

    private static string Finding(ReportFinding finding)
    {
        var place = finding.Place is { } at ? MarkdownText.Escaped(at.ToString()) + ": " : string.Empty;
        var hint = finding.Hint is { } advice ? $"\n  {MarkdownText.Escaped(advice)}" : string.Empty;
        return $"- **{finding.Severity}** {place}{finding.Code}: {MarkdownText.Escaped(finding.Message)}{hint}\n";
    }

    private static IEnumerable<(ReportCluster Cluster, ReportObject Item)> Objects(ReportDocument document) => document.Clusters
        .SelectMany(cluster => cluster.Objects.Select(item => (Cluster: cluster, Item: item)))
        .Where(pair => !ReportVerdicts.IsSilent(pair.Item.Verdict))
        .OrderBy(pair => ReportVerdicts.Rank(pair.Item.Verdict));

    private static string Block(ReportCluster cluster, ReportObject item)
    {
        var reason = item.Reason is { } why ? ": " + MarkdownText.Escaped(why) : string.Empty;
        var head = $"{MarkdownText.Escaped(cluster.Environment)} / {MarkdownText.Escaped(cluster.Name)}: <b>{MarkdownText.Escaped(item.Name)}</b> {item.Verdict}{reason}";
        if (item.Lines.IsEmpty)
            return $"\n- {head}\n";

        var lines = item.Lines.Take(MaxLinesOfAnObject).Select(line => $"{line.Sign} {line.Text}").ToList();
        if (item.Lines.Length > MaxLinesOfAnObject)
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"  … {item.Lines.Length - MaxLinesOfAnObject} more lines in the whole report"));

        return $"\n<details><summary>{head}</summary>\n\n{MarkdownText.Fenced("diff", lines)}\n</details>\n";
    }

    /// <summary>Environment x cluster x verdict; rows with something to look at come first.</summary>
    private static class Matrix
    {
        public static string Header(ReportDocument document)
        {
            var verdicts = Verdicts(document);
            return verdicts.Length == 0
                ? string.Empty
                : $"\n| environment | cluster | {string.Join(" | ", verdicts)} |\n|---|---|{string.Concat(verdicts.Select(_ => "--:|"))}\n";
        }

        public static IEnumerable<string> Rows(ReportDocument document)
        {
            var verdicts = Verdicts(document);
            return verdicts.Length == 0 ? [] : document.Clusters.OrderBy(Risk).Select(cluster => Row(cluster, verdicts));
        }

        private static string Row(ReportCluster cluster, string[] verdicts)
        {
            var cells = cluster.NotAsked is { } reason
                ? [MarkdownText.Escaped(reason), .. verdicts.Skip(1).Select(_ => string.Empty)]
                : verdicts.Select(verdict => cluster.Count(verdict) is var count and > 0 ? count.ToString(CultureInfo.InvariantCulture) : "-");
            return new StringBuilder("| ").Append(MarkdownText.Escaped(cluster.Environment)).Append(" | ").Append(MarkdownText.Escaped(cluster.Name))
                .Append(" | ").AppendJoin(" | ", cells).Append(" |\n").ToString();
        }

        private static int Risk(ReportCluster cluster) => cluster.NotAsked is not null
            ? ReportVerdicts.Rank(ReportVerdicts.Refused)
            : cluster.Objects.Select(item => ReportVerdicts.Rank(item.Verdict)).DefaultIfEmpty(ReportVerdicts.All.Length).Min();

        private static string[] Verdicts(ReportDocument document) =>
            [.. document.Clusters.SelectMany(cluster => cluster.Objects.Select(item => item.Verdict).Concat(cluster.NotAsked is null ? [] : [ReportVerdicts.NotAsked]))
                .Distinct(StringComparer.Ordinal).OrderBy(ReportVerdicts.Rank)];
    }
}
