// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Render.Reports.Results;

/// <summary>
/// What a run found, in the one shape that every face is made from. It holds nothing but masked text, so that it can be written,
/// read again and put together with those of other shards. Fields are only ever added under the same version: what an earlier report
/// lacks is empty.
/// </summary>
/// <param name="Command">The command, such as <c>validate</c>.</param>
/// <param name="ToolVersion">Version of the tool.</param>
/// <param name="ExitCode">What the command exits with (docs/exit-codes.md).</param>
public sealed record ReportDocument(string Command, string ToolVersion, int ExitCode)
{
    /// <summary>Version of the shape.</summary>
    public const int CurrentSchemaVersion = 1;

    /// <summary>Version of the shape that this one was written in.</summary>
    [JsonPropertyOrder(-1)]
    public int SchemaVersion { get; init; } = CurrentSchemaVersion;

    /// <summary>What a reviewer has to see first: changes of issuers, sources, recipients, certificates, policy.</summary>
    public ImmutableArray<ReportHighlight> Highlights { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The environments, by name.</summary>
    public ImmutableArray<ReportEnvironment> Environments { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>What there is on clusters or in the output, by environment and cluster.</summary>
    public ImmutableArray<ReportCluster> Clusters { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>All findings, in the one order.</summary>
    public ImmutableArray<ReportFinding> Findings { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Number of errors.</summary>
    [JsonIgnore]
    public int Errors => Findings.Count(finding => finding.Severity == ReportFinding.Error);

    /// <summary>Number of warnings.</summary>
    [JsonIgnore]
    public int Warnings => Findings.Count(finding => finding.Severity == ReportFinding.Warning);

    /// <summary>Number of objects that need a look.</summary>
    [JsonIgnore]
    public int Differences => Clusters.Sum(cluster => cluster.Objects.Count(item => ReportVerdicts.IsDifferent(item.Verdict)));

    /// <summary>The outcome in one line, such as <c>1 error, 3 differences in 2 environments</c>.</summary>
    [JsonIgnore]
    public string Headline
    {
        get
        {
            var parts = new[] { Counts.Of(Errors, "error"), Counts.Of(Warnings, "warning"), Counts.Of(Differences, "difference") }
                .Where(part => !part.StartsWith("0 ", StringComparison.Ordinal)).ToArray();
            return $"{(parts.Length == 0 ? "nothing to say" : string.Join(", ", parts))} in {Counts.Of(Environments.Length, "environment")}";
        }
    }
}
