// SPDX-License-Identifier: MIT

using Render.Core.Nodes;

namespace Render.Pipeline.Validate;

/// <summary>A string of a tree.</summary>
/// <param name="Path">Where it stands.</param>
/// <param name="Node">The string.</param>
public sealed record PlacedString(NodePath Path, StringNode Node);
