// SPDX-License-Identifier: MIT

using System.Globalization;
using Render.Diff.Live;
using Render.Reports.Results;

namespace Render.Reports.Diffs;

/// <summary>The table that comes first: one row per environment and cluster, and one for its files; one column per verdict that occurs.</summary>
internal static class DiffTable
{
    /// <summary>The columns of the table.</summary>
    public static IReadOnlyList<string> Header(DiffReport report) => ["environment", "cluster", "asked by", .. Columns(report).Select(VerdictWords.Of)];

    /// <summary>The rows, cell by cell; a cluster that could not be asked says so instead of numbers.</summary>
    public static IEnumerable<IReadOnlyList<string>> Rows(DiffReport report)
    {
        var columns = Columns(report);
        var clusters = report.Clusters.Select(cluster => (
            cluster.Environment,
            Cells: Row(cluster.Environment, cluster.Cluster, cluster.NotAsked is null ? VerdictWords.Of(cluster.Mode) : "not asked", columns.Select(cluster.Count))));
        var files = report.Files.Select(item => (
            item.Environment,
            Cells: Row(item.Environment, ReportCluster.FilesName, VerdictWords.Of(DiffMode.Rendered), columns.Select(item.Count))));
        return clusters.Concat(files).OrderBy(row => row.Environment, StringComparer.Ordinal).Select(row => row.Cells);
    }

    private static IReadOnlyList<string> Row(string environment, string name, string askedBy, IEnumerable<int> counts) =>
        [ShownText.Line(environment), ShownText.Line(name), askedBy, .. counts.Select(count => count > 0 ? count.ToString(CultureInfo.InvariantCulture) : "-")];

    private static Verdict[] Columns(DiffReport report) =>
        [.. VerdictWords.All.Where(verdict => report.Clusters.Any(cluster => cluster.Count(verdict) > 0) || report.Files.Any(files => files.Count(verdict) > 0))];
}
