// SPDX-License-Identifier: MIT

using Render.Templates.Rendering;

namespace Render.Templates.Steps;

/// <summary>One document of several. What its content writes becomes the document; when all of it vanishes, there is none.</summary>
internal sealed class DocumentStep(TemplateOrigin origin, Step content) : Step
{
    /// <inheritdoc/>
    public override Flow Run(RenderContext context, Sink sink)
    {
        var tree = new TreeSink(context, origin.Span, TreeKind.Any);
        var flow = content.Run(context, tree);
        if (!tree.IsEmpty && tree.ToNode(origin) is { } root)
            sink.Document(root);

        return flow;
    }
}
