// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Diagnostics;
using Render.Diff.Files;
using Render.Output.Planning;

namespace Render.Pipeline.Verify;

/// <summary>What <c>verify</c> found.</summary>
/// <param name="Run">The stages up to Validate.</param>
/// <param name="Differences">The files that are not what a render would write, by environment and path.</param>
/// <param name="Diagnostics">All findings, in the one order.</param>
public sealed record VerifyOutcome(RunOutcome Run, ImmutableArray<FileDifference> Differences, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>What was compared, by environment.</summary>
    public ImmutableArray<OutputPlan> Plans { get; init; } = [];

    /// <summary>How many files were compared, the ownership records not among them.</summary>
    public int Compared => Plans.Sum(plan => plan.Files.Length);

    /// <summary>True when a finding is an error: then nothing was compared.</summary>
    public bool HasErrors => Diagnostics.Any(d => d.Severity == Severity.Error);
}
