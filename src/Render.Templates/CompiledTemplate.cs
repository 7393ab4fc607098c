// SPDX-License-Identifier: MIT

using Render.Core.Contracts;
using Render.Core.Diagnostics;
using Render.Core.Nodes;
using Render.Templates.Parsing;
using Render.Templates.Rendering;

namespace Render.Templates;

/// <summary>A compiled template. It holds no state: any number of threads may render it at the same time.</summary>
internal sealed class CompiledTemplate(Page page, Symbols symbols) : ITemplate
{
    private readonly TemplateOrigin _origin = TemplateOrigin.Of(page.Source.Span(0, page.Source.Content.Length));

    /// <inheritdoc/>
    public StageResult<RenderedDocuments> Render(MapNode model, TemplateBudget budget, CancellationToken cancellationToken)
    {
        var context = new RenderContext(symbols, model, budget, cancellationToken)
        {
            Page = new PageFrame(ListNode.Empty, MapNode.Empty, page.LocalCount == 0 ? [] : new Node?[page.LocalCount]),
        };
        var rendered = page.IsText ? RenderText(context) : RenderTrees(context);
        cancellationToken.ThrowIfCancellationRequested();
        context.CountUnlisted(page.Source.Span(0, 0));
        return StageResult.Of(context.Diagnostics.HasErrors ? null : rendered, context.Diagnostics);
    }

    private RenderedDocuments RenderTrees(RenderContext context)
    {
        var sink = new DocumentSink(context, _origin);
        page.Body?.Run(context, sink);
        return new RenderedDocuments(sink.ToDocuments());
    }

    private RenderedDocuments RenderText(RenderContext context)
    {
        var sink = new TextSink(context);
        page.Body?.Run(context, sink);
        return new RenderedDocuments(sink.IsNothing ? [] : [History.Place(sink.ToNode(), _origin)]);
    }
}
