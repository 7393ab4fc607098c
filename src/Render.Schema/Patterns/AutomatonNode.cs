// SPDX-License-Identifier: MIT

namespace Render.Schema.Patterns;

/// <summary>A place in a pattern.</summary>
/// <param name="Kind">What it asks for.</param>
/// <param name="Next">The place that follows.</param>
/// <param name="Argument">The number of a set; for a fork the other place that follows.</param>
internal readonly record struct AutomatonNode(AutomatonNodeKind Kind, int Next = 0, int Argument = 0);
