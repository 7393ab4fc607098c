// SPDX-License-Identifier: MIT

using Render.Core.Nodes;

namespace Render.Yaml.Composition;

/// <summary>A composed subtree with what it costs to walk it. Aliases share subtrees, so cost is counted, not measured.</summary>
/// <param name="Node">The tree.</param>
/// <param name="Size">Nodes in it, aliases expanded.</param>
/// <param name="Height">Levels of maps and lists in it.</param>
internal readonly record struct Composed(Node Node, long Size, int Height);
