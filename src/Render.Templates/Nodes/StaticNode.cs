// SPDX-License-Identifier: MIT

using Render.Core.Nodes;
using Render.Templates.Rendering;

namespace Render.Templates.Nodes;

/// <summary>A tree that does not depend on the model: built once, shared by all renderings.</summary>
internal sealed class StaticNode(Node node, int size = 1) : NodeTemplate
{
    /// <inheritdoc/>
    public override Node? Shared { get; } = node;

    /// <inheritdoc/>
    public override int Size { get; } = size;

    /// <inheritdoc/>
    public override Node? Build(RenderContext context) => Shared;
}
