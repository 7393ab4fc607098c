// SPDX-License-Identifier: MIT

using System.Collections.Immutable;

namespace Render.Pipeline.Guard;

/// <summary>What to search for secrets.</summary>
/// <param name="Environments">Whose secrets; empty for all.</param>
/// <param name="Files">The files: as messages name them, and absolute.</param>
public sealed record GuardRequest(ImmutableArray<string> Environments, ImmutableArray<(string Shown, string Absolute)> Files);
