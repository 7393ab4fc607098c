// SPDX-License-Identifier: MIT

using Render.Core.Nodes;

namespace Render.Pipeline.Merge;

/// <summary>One document per environment; each node knows its file, and the values that it replaced.</summary>
/// <param name="Name">The environment.</param>
/// <param name="Document">The merged spec, <c>extends</c> removed.</param>
/// <param name="Lock">The lock file's content; null when there is none.</param>
public sealed record MergedEnvironment(string Name, MapNode Document, MapNode? Lock);
