// SPDX-License-Identifier: MIT

using System.Globalization;
using Render.Diff.Live;

namespace Render.Reports.Diffs;

/// <summary>The table that comes first: one row per environment and cluster, one column per verdict that occurs.</summary>
internal static class DiffTable
{
    /// <summary>The columns of the table.</summary>
    public static IReadOnlyList<string> Header(DiffReport report) => ["environment", "cluster", "asked by", .. Columns(report).Select(VerdictWords.Of)];

    /// <summary>The rows, cell by cell; a cluster that could not be asked says so instead of numbers.</summary>
    public static IEnumerable<IReadOnlyList<string>> Rows(DiffReport report)
    {
        var columns = Columns(report);
        return report.Clusters.Select(cluster => (IReadOnlyList<string>)[
            ShownText.Line(cluster.Environment),
            ShownText.Line(cluster.Cluster),
            cluster.NotAsked is null ? VerdictWords.Of(cluster.Mode) : "not asked",
            .. columns.Select(verdict => cluster.Count(verdict) is var count and > 0 ? count.ToString(CultureInfo.InvariantCulture) : "-"),
        ]);
    }

    private static Verdict[] Columns(DiffReport report) => [.. VerdictWords.All.Where(verdict => report.Clusters.Any(cluster => cluster.Count(verdict) > 0))];
}
