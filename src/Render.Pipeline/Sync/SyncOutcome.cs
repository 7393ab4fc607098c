// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Diagnostics;

namespace Render.Pipeline.Sync;

/// <summary>What <c>sync</c> did.</summary>
/// <param name="Run">The stages up to Validate, as if there were no lock files.</param>
/// <param name="Clients">The clients whose IDs are known now.</param>
/// <param name="Written">The lock files that were written.</param>
/// <param name="Diagnostics">All findings, in the one order.</param>
public sealed record SyncOutcome(
    RunOutcome Run, ImmutableArray<SyncedClient> Clients, ImmutableArray<string> Written, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>True when a registration has no ID yet, so that another <c>sync</c> is due.</summary>
    public bool IsIncomplete { get; init; }

    /// <summary>True when a cluster could not be asked.</summary>
    public bool IsUnasked { get; init; }

    /// <summary>True when the input is wrong; no lock file was written.</summary>
    public bool HasInputErrors { get; init; }
}
