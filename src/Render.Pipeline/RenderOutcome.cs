// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Diagnostics;
using Render.Output.Planning;

namespace Render.Pipeline;

/// <summary>What <c>render</c> did.</summary>
/// <param name="Run">The stages up to Validate.</param>
/// <param name="Plans">What happened to each environment's files; empty when nothing was written.</param>
/// <param name="Diagnostics">All findings, in the one order.</param>
public sealed record RenderOutcome(RunOutcome Run, ImmutableArray<OutputPlan> Plans, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>True when a finding is an error.</summary>
    public bool HasErrors => Diagnostics.Any(d => d.Severity == Severity.Error);
}
