// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Nodes;
using Render.Pipeline.Merge;

namespace Render.Pipeline.Check;

/// <summary>A merged spec and where it breaks its schema.</summary>
/// <param name="Merged">The spec.</param>
/// <param name="Faults">Paths of what is wrong; empty for a spec that may be bound as it is.</param>
public sealed record CheckedEnvironment(MergedEnvironment Merged, ImmutableArray<NodePath> Faults);
