// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Diagnostics;

namespace Render.Pipeline.Guard;

/// <summary>What a search for secrets found.</summary>
/// <param name="Run">The stages up to Validate.</param>
/// <param name="Known">How many secrets were searched for.</param>
/// <param name="Unknown">How many secrets of the specs could not be had here, so that nobody looked for them.</param>
/// <param name="Diagnostics">All findings, in the one order.</param>
public sealed record GuardOutcome(RunOutcome Run, int Known, int Unknown, ImmutableArray<Diagnostic> Diagnostics);
