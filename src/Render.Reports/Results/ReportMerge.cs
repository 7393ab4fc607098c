// SPDX-License-Identifier: MIT

using System.Collections.Immutable;

namespace Render.Reports.Results;

/// <summary>Puts the reports of shards together to the one that a single run would have made.</summary>
public static class ReportMerge
{
    /// <summary>The whole.</summary>
    /// <param name="reports">At least one.</param>
    /// <param name="exitCode">The exit code of the whole.</param>
    public static ReportDocument Of(IReadOnlyList<ReportDocument> reports, int exitCode) => reports[0] with
    {
        Command = Same(reports.Select(report => report.Command)),
        ToolVersion = Same(reports.Select(report => report.ToolVersion)),
        ExitCode = exitCode,
        Highlights = [.. reports.SelectMany(report => report.Highlights).Distinct()
            .OrderBy(highlight => highlight.File, StringComparer.Ordinal).ThenBy(highlight => highlight.Text, StringComparer.Ordinal)],
        Environments = [.. reports.SelectMany(report => report.Environments).OrderBy(environment => environment.Name, StringComparer.Ordinal)],

        // Within an environment the order of its own report stays.
        Clusters = [.. reports.SelectMany(report => report.Clusters).OrderBy(cluster => cluster.Environment, StringComparer.Ordinal)],
        Findings = Findings(reports),
    };

    /// <summary>Environments that more than one report holds: the shards were not of one plan.</summary>
    public static IEnumerable<string> Twice(IEnumerable<ReportDocument> reports) =>
        reports.SelectMany(report => report.Environments).GroupBy(environment => environment.Name, StringComparer.Ordinal)
            .Where(same => same.Skip(1).Any()).Select(same => same.Key);

    /// <summary>A finding about what shards share, such as a template, is one finding of no environment, as in a single run.</summary>
    private static ImmutableArray<ReportFinding> Findings(IReadOnlyList<ReportDocument> reports) =>
        [.. reports.SelectMany(report => report.Findings)
            .GroupBy(finding => ReportJson.Key(finding with { Environment = null }), StringComparer.Ordinal)
            .Select(same => same.Select(finding => finding.Environment).Distinct(StringComparer.Ordinal).Skip(1).Any() ? same.First() with { Environment = null } : same.First())
            .OrderBy(finding => finding.Place?.File ?? string.Empty, StringComparer.Ordinal).ThenBy(finding => finding.Place?.Line ?? 0).ThenBy(finding => finding.Place?.Column ?? 0)
            .ThenBy(finding => finding.Code, StringComparer.Ordinal).ThenBy(finding => finding.Message, StringComparer.Ordinal)
            .ThenBy(finding => finding.Environment, StringComparer.Ordinal)];

    private static string Same(IEnumerable<string> values) => string.Join(", ", values.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
}
