// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Diagnostics;

namespace Render.Diff.Live;

/// <summary>The outcome of a diff over all its environments and clusters.</summary>
/// <param name="Clusters">Ordered by environment and cluster.</param>
/// <param name="Diagnostics">Findings that belong to no cluster, such as an ignore rule that nothing matches.</param>
public sealed record DiffReport(ImmutableArray<ClusterDiff> Clusters, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>The files that are no objects, environment by environment; none where clusters were asked, which do not hold them.</summary>
    public ImmutableArray<FilesDiff> Files { get; init; } = [];

    /// <summary>True when applying would change something anywhere.</summary>
    public bool HasDifferences =>
        Clusters.Any(cluster => cluster.Objects.Any(item => item.IsDifferent)) || Files.Any(files => files.Count(Verdict.Unchanged) < files.Files.Length);

    /// <summary>True when some cluster or object could not be asked about.</summary>
    public bool IsIncomplete => Clusters.Any(cluster => cluster.IsIncomplete);

    /// <summary>True when something is wrong with the input. What keeps a cluster from being asked is no error of the input.</summary>
    public bool HasErrors =>
        Clusters.Where(cluster => cluster.NotAsked is null).SelectMany(cluster => cluster.AllDiagnostics)
            .Concat(Diagnostics).Any(finding => finding.Severity == Severity.Error)
        || Clusters.Any(cluster => cluster.Count(Verdict.Refused) > 0);

    /// <summary>The exit code of docs/exit-codes.md: 2 for errors, 3 for clusters that could not be asked, 1 for differences, 0 for none.</summary>
    public int ExitCode => (HasErrors, IsIncomplete, HasDifferences) switch
    {
        (true, _, _) => 2,
        (_, true, _) => 3,
        (_, _, true) => 1,
        _ => 0,
    };
}
