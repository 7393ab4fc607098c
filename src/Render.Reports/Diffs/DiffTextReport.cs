// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Render.Core.Redaction;
using Render.Diff.Live;
using Render.Reports.Results;

namespace Render.Reports.Diffs;

/// <summary>A diff for a terminal or a log: a table of clusters, then object by object what would change; what stays is a number.</summary>
/// <param name="redactor">Masks what may still be secret.</param>
public sealed class DiffTextReport(ITextRedactor redactor)
{
    private const int MaxLines = 400;

    /// <summary>The whole report, LF at the end of each line.</summary>
    public RedactedText Write(DiffReport report, DiffTextOptions options)
    {
        var text = new StringBuilder();
        if (!report.Clusters.IsEmpty || !report.Files.IsEmpty)
            AppendTable(text, report);

        foreach (var cluster in options.Summary ? [] : report.Clusters)
            AppendCluster(text, cluster, options.Colour);
        foreach (var files in options.Summary ? [] : report.Files)
            AppendFiles(text, files, options.Colour);

        return redactor.Redact(text.ToString());
    }

    private static void AppendTable(StringBuilder text, DiffReport report)
    {
        var rows = DiffTable.Rows(report).Prepend(DiffTable.Header(report)).ToArray();
        var widths = Enumerable.Range(0, rows[0].Count).Select(column => rows.Max(row => row[column].Length)).ToArray();
        foreach (var row in rows)
            text.Append(string.Join("  ", row.Select((cell, column) => column < 3 ? cell.PadRight(widths[column]) : cell.PadLeft(widths[column]))).TrimEnd()).Append('\n');
    }

    private static void AppendCluster(StringBuilder text, ClusterDiff cluster, bool colour)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n{ShownText.Line(cluster.Environment)} / {ShownText.Line(cluster.Cluster)}\n");
        if (cluster.NotAsked is { } reason)
        {
            text.Append("  ? not asked: ").Append(ShownText.Line(reason)).Append('\n');
            return;
        }

        foreach (var item in cluster.Objects.Where(item => item.Verdict is not Verdict.Unchanged))
            AppendObject(text, item, colour);

        AppendUnchanged(text, cluster.Count(Verdict.Unchanged));
    }

    private static void AppendFiles(StringBuilder text, FilesDiff files, bool colour)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n{ShownText.Line(files.Environment)} / {ReportCluster.FilesName}\n");
        foreach (var file in files.Files.Where(file => file.Verdict is not Verdict.Unchanged))
        {
            AppendLine(text, 1, new DiffLine(VerdictWords.Sign(file.Verdict), VerdictWords.Headline(file)), colour);
            AppendChanges(text, file.Changes, colour);
        }

        AppendUnchanged(text, files.Count(Verdict.Unchanged));
    }

    private static void AppendUnchanged(StringBuilder text, int unchanged)
    {
        if (unchanged > 0)
            text.Append(CultureInfo.InvariantCulture, $"  = {unchanged} unchanged\n");
    }

    private static void AppendObject(StringBuilder text, ObjectDiff item, bool colour)
    {
        AppendLine(text, 1, new DiffLine(VerdictWords.Sign(item.Verdict), VerdictWords.Headline(item)), colour);
        foreach (var conflict in item.Conflicts)
            AppendLine(text, 3, new DiffLine('!', $"{ShownText.Line(conflict.Field)}: {ShownText.Line(conflict.Manager)} owns it, {conflict.Winner} wins; it may be taken back"), colour);

        AppendChanges(text, item.Changes, colour);
    }

    private static void AppendChanges(StringBuilder text, ImmutableArray<LiveChange> changes, bool colour)
    {
        var count = 0;
        foreach (var line in changes.SelectMany(ChangeLines.Of))
        {
            if (++count > MaxLines)
            {
                text.Append("      … more lines are left out; --format=json has them all\n");
                return;
            }

            AppendLine(text, 3, line, colour);
        }
    }

    private static void AppendLine(StringBuilder text, int depth, DiffLine line, bool colour)
    {
        var code = !colour ? null : line.Sign switch
        {
            '+' => "\u001b[32m",
            '-' => "\u001b[31m",
            '!' => "\u001b[35m",
            '~' or '?' => "\u001b[33m",
            _ => null,
        };
        text.Append(' ', depth * 2).Append(code).Append(line.Sign).Append(' ').Append(line.Text).Append(code is null ? null : "\u001b[0m").Append('\n');
    }
}
