// SPDX-License-Identifier: MIT

using Render.Core.Nodes;
using Render.Templates.Rendering;

namespace Render.Templates.Nodes;

/// <summary>A map, a list, or a place that only blocks fill. When all of it vanishes, it is null, as it would be in text.</summary>
internal sealed class TreeTemplate(Step content, TreeKind kind, int capacity, TemplateOrigin origin) : NodeTemplate
{
    /// <inheritdoc/>
    public override Node? Build(RenderContext context)
    {
        var sink = new TreeSink(context, origin.Span, kind, capacity);
        content.Run(context, sink);
        return sink.ToNode(origin);
    }
}
