// SPDX-License-Identifier: MIT

using Render.Core.Nodes;

namespace Render.Output.Layout;

/// <summary>A YAML file that the output itself needs, such as a step's list or a Flux object.</summary>
/// <param name="Path">Where, below the environment's folder.</param>
/// <param name="Tree">Its content.</param>
/// <param name="Cluster">The cluster that it is for.</param>
public sealed record TreeFile(string Path, MapNode Tree, string Cluster);
