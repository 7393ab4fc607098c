// SPDX-License-Identifier: MIT

using Render.Core.Nodes;
using Render.Templates.Rendering;

namespace Render.Templates.Nodes;

/// <summary>An embedding tag: the node below becomes a document inside a string.</summary>
internal sealed class EmbedTemplate(EmbeddedFormat format, NodeTemplate content, TemplateOrigin origin) : NodeTemplate
{
    /// <inheritdoc/>
    public override Node? Build(RenderContext context) => content.Build(context) is { } built
        ? Embedding.Make(format, built, origin, context.Diagnostics)
        : null;
}
