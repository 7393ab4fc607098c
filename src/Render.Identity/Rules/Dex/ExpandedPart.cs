// SPDX-License-Identifier: MIT

using Render.Core.Nodes;

namespace Render.Identity.Rules.Dex;

/// <summary>A part of the spec in which Dex expands variables.</summary>
/// <param name="Node">The part.</param>
/// <param name="Path">Its path.</param>
internal sealed record ExpandedPart(Node Node, string Path);
