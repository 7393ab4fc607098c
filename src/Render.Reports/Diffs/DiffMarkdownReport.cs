// SPDX-License-Identifier: MIT

using System.Globalization;
using System.Text;
using Render.Core.Redaction;
using Render.Diff.Live;
using Render.Reports.Results;

namespace Render.Reports.Diffs;

/// <summary>
/// A diff for a comment on a pull request. The table and the names of all objects come first; details follow by risk, each a block of its
/// own, as far as the limit goes. A block is whole or left out, never cut.
/// </summary>
/// <param name="redactor">Masks what may still be secret.</param>
public sealed class DiffMarkdownReport(ITextRedactor redactor)
{
    /// <summary>What a comment on GitHub holds, with room for what a workflow puts around it.</summary>
    public const int DefaultLimit = 60_000;

    private const string LeftOut = "\n_Details of {0} objects are left out to stay within the limit of a comment; the whole diff is in the JSON report._\n";

    /// <summary>The report.</summary>
    /// <param name="report">The diff.</param>
    /// <param name="summary">True for the table alone.</param>
    /// <param name="limit">Most characters.</param>
    public RedactedText Write(DiffReport report, bool summary = false, int limit = DefaultLimit)
    {
        var text = new StringBuilder();
        AppendTable(text, report);
        foreach (var cluster in report.Clusters.Where(cluster => cluster.NotAsked is not null))
            text.Append(CultureInfo.InvariantCulture, $"\n**{MarkdownText.Escaped(cluster.Environment)} / {MarkdownText.Escaped(cluster.Cluster)} was not asked:** {MarkdownText.Escaped(ShownText.Line(cluster.NotAsked ?? string.Empty))}\n");

        if (!summary)
            AppendDetails(text, report, limit);

        return redactor.Redact(text.ToString());
    }

    private static void AppendTable(StringBuilder text, DiffReport report)
    {
        text.Append("### What would change\n\n");
        var header = DiffTable.Header(report);
        text.Append("| ").AppendJoin(" | ", header).Append(" |\n|").Append(string.Concat(header.Select((_, column) => column < 3 ? "---|" : "--:|"))).Append('\n');
        foreach (var row in DiffTable.Rows(report))
            text.Append("| ").AppendJoin(" | ", row.Select(MarkdownText.Escaped)).Append(" |\n");
    }

    private static void AppendDetails(StringBuilder text, DiffReport report, int limit)
    {
        var objects = report.Clusters.Where(cluster => cluster.NotAsked is null)
            .SelectMany(cluster => cluster.Objects.Select(item => (item.Verdict, Block: Block(cluster.Environment, cluster.Cluster, VerdictWords.Headline(item), Lines(item)))));
        var files = report.Files.SelectMany(all => all.Files.Select(file => (
            file.Verdict, Block: Block(all.Environment, ReportCluster.FilesName, VerdictWords.Headline(file), file.Changes.SelectMany(ChangeLines.Of)))));
        var leftOut = 0;
        foreach (var (_, block) in objects.Concat(files).Where(pair => pair.Verdict is not (Verdict.Unchanged or Verdict.Skipped)).OrderBy(pair => pair.Verdict))
        {
            if (text.Length + block.Length + LeftOut.Length > limit)
                leftOut++;
            else
                text.Append(block);
        }

        if (leftOut > 0)
            text.Append(LeftOut.Replace("{0}", leftOut.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
    }

    private static IEnumerable<DiffLine> Lines(ObjectDiff item) => item.Conflicts
        .Select(conflict => new DiffLine('!', $"{ShownText.Line(conflict.Field)}: {ShownText.Line(conflict.Manager)} owns it, {conflict.Winner} wins; it may be taken back"))
        .Concat(item.Changes.SelectMany(ChangeLines.Of));

    private static string Block(string environment, string cluster, string headline, IEnumerable<DiffLine> changes)
    {
        var lines = changes.Select(line => $"{line.Sign} {line.Text}").ToArray();
        var head = $"{MarkdownText.Escaped(environment)} / {MarkdownText.Escaped(cluster)}: {MarkdownText.Escaped(headline)}";
        if (lines.Length == 0)
            return $"\n- {head}\n";

        return $"\n<details><summary>{head}</summary>\n\n{MarkdownText.Fenced("diff", lines)}\n</details>\n";
    }
}
