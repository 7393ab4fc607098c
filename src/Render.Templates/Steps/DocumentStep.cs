// SPDX-License-Identifier: MIT

using Render.Templates.Rendering;

namespace Render.Templates.Steps;

/// <summary>One document of several. What its content writes becomes the document; when all of it vanishes, there is none.</summary>
internal sealed class DocumentStep(TemplateOrigin origin, Step content) : Step
{
    /// <inheritdoc/>
    public override Flow Run(RenderContext context, Sink sink)
    {
        // An include may stand in the document's place and render several.
        var inner = new DocumentSink(context, origin);
        var flow = content.Run(context, inner);
        foreach (var root in inner.ToDocuments())
            sink.Document(root);

        return flow;
    }
}
