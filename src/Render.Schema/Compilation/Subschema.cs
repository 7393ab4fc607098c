// SPDX-License-Identifier: MIT

using Render.Core.Nodes;

namespace Render.Schema.Compilation;

/// <summary>A schema inside another.</summary>
/// <param name="Node">The schema.</param>
/// <param name="Pointer">Where it stands, from the outer one.</param>
internal sealed record Subschema(Node Node, string Pointer);
