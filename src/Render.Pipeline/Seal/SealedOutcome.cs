// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Diagnostics;
using Render.Output;

namespace Render.Pipeline.Seal;

/// <summary>One environment, ready to be written.</summary>
/// <param name="Outcome">What the stages before made of it.</param>
/// <param name="Tree">Its files; null when something stands in the way.</param>
/// <param name="Diagnostics">The findings of Resolve and Seal.</param>
public sealed record SealedOutcome(EnvironmentOutcome Outcome, OutputTree? Tree, ImmutableArray<Diagnostic> Diagnostics);
