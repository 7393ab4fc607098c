// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Diagnostics;
using Render.Core.Nodes;
using Render.IO.Inputs;
using Render.Pipeline.Expand;

namespace Render.Pipeline;

/// <summary>What the stages up to Validate made of one environment.</summary>
/// <param name="Name">The environment.</param>
/// <param name="Expanded">The trees; null when a stage failed or the environment was not asked for.</param>
/// <param name="Lock">The lock file's content; null when there is none.</param>
/// <param name="Diagnostics">All findings, in the one order.</param>
/// <param name="Reads">Everything that was looked at.</param>
/// <param name="IsSkipped">True when the environment is rendered on request only and was not requested.</param>
public sealed record EnvironmentOutcome(
    string Name, ExpandedEnvironment? Expanded, MapNode? Lock, ImmutableArray<Diagnostic> Diagnostics, ReadRecorder Reads, bool IsSkipped = false)
{
    /// <summary>True when a finding is an error.</summary>
    public bool HasErrors => Diagnostics.Any(d => d.Severity == Severity.Error);
}
