// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Diagnostics;

namespace Render.Pipeline.Explain;

/// <summary>What came of a question.</summary>
/// <param name="Run">The run up to Validate.</param>
/// <param name="Value">The answer; null when there is none.</param>
/// <param name="Diagnostics">Why there is none, beyond what the run says.</param>
public sealed record ExplainOutcome(RunOutcome Run, ExplainedValue? Value, ImmutableArray<Diagnostic> Diagnostics);
