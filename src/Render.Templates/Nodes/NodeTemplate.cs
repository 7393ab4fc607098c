// SPDX-License-Identifier: MIT

using Render.Core.Nodes;
using Render.Templates.Rendering;

namespace Render.Templates.Nodes;

/// <summary>A node of the output as the template describes it. Immutable.</summary>
internal abstract class NodeTemplate
{
    /// <summary>The node when it does not depend on the model; null otherwise.</summary>
    public virtual Node? Shared => null;

    /// <summary>Number of nodes in <see cref="Shared"/>, aliases counted as often as they are used.</summary>
    public virtual int Size => 1;

    /// <summary>Builds the node; null after a report.</summary>
    public abstract Node? Build(RenderContext context);
}
