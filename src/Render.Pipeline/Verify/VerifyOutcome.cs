// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Diagnostics;
using Render.Diff.Files;

namespace Render.Pipeline.Verify;

/// <summary>What <c>verify</c> found.</summary>
/// <param name="Run">The stages up to Validate.</param>
/// <param name="Differences">The files that are not what a render would write, by environment and path.</param>
/// <param name="Diagnostics">All findings, in the one order.</param>
public sealed record VerifyOutcome(RunOutcome Run, ImmutableArray<FileDifference> Differences, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>How many files were compared.</summary>
    public int Compared { get; init; }

    /// <summary>True when a finding is an error: then nothing was compared.</summary>
    public bool HasErrors => Diagnostics.Any(d => d.Severity == Severity.Error);
}
