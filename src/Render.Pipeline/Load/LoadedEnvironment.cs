// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Nodes;

namespace Render.Pipeline.Load;

/// <summary>An environment's files, ready to merge.</summary>
/// <param name="Name">The environment.</param>
/// <param name="Layers">Bases first, each once and before whatever extends it; the spec itself last.</param>
/// <param name="Lock">The lock file's content; null when there is none.</param>
public sealed record LoadedEnvironment(string Name, ImmutableArray<LoadedDocument> Layers, MapNode? Lock);
