// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Diagnostics;
using Render.Diff.Live;
using Render.Output.Planning;

namespace Render.Pipeline.Commit;

/// <summary>What <c>commit</c> did.</summary>
/// <param name="Run">The stages up to Validate.</param>
/// <param name="State">How it ended.</param>
/// <param name="Diagnostics">All findings, in the one order.</param>
public sealed record CommitOutcome(RunOutcome Run, CommitState State, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>What happened to each environment's files.</summary>
    public ImmutableArray<OutputPlan> Plans { get; init; } = [];

    /// <summary>The live diff; null when the request went without one.</summary>
    public DiffReport? Live { get; init; }

    /// <summary>The revision since which changes were looked for; null when everything was.</summary>
    public string? Since { get; init; }

    /// <summary>The commit; null when there is none.</summary>
    public string? Revision { get; init; }

    /// <summary>The branch.</summary>
    public string Branch { get; init; } = string.Empty;

    /// <summary>True when a finding is an error.</summary>
    public bool HasErrors => Diagnostics.Any(d => d.Severity == Severity.Error);
}
