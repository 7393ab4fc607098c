// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Diagnostics;
using Render.Diff.Live;

namespace Render.Pipeline.Diff;

/// <summary>What <c>diff</c> found.</summary>
/// <param name="Run">The stages up to Validate.</param>
/// <param name="Report">The differences; findings of the run are among its own.</param>
public sealed record DiffOutcome(RunOutcome Run, DiffReport Report)
{
    /// <summary>True when an option named a cluster that no environment has: nothing was asked.</summary>
    public bool IsUsageError { get; init; }

    /// <summary>Every finding: the run's, the clusters' and their objects', in the one order.</summary>
    public ImmutableArray<Diagnostic> Diagnostics =>
        [.. Report.Clusters.SelectMany(cluster => cluster.AllDiagnostics).Concat(Report.Diagnostics).Distinct().Order(DiagnosticOrder.Instance)];
}
