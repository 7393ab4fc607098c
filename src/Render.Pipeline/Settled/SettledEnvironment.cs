// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Paths;
using Render.Output.Planning;

namespace Render.Pipeline.Settled;

/// <summary>An environment that need not be rendered again: the same inputs made the files that stand there, and had nothing to say.</summary>
/// <param name="Plan">A plan that changes nothing.</param>
/// <param name="Reads">The files that it was rendered from.</param>
/// <param name="Record">The digest of its <c>render.json</c>.</param>
public sealed record SettledEnvironment(OutputPlan Plan, ImmutableArray<RepoPath> Reads, Digest Record);
