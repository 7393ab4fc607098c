// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Nodes;
using Render.Core.Text;
using Render.Templates.Parsing;
using Render.Templates.Rendering;

namespace Render.Templates.Expressions;

/// <summary><c>include "name" arguments</c>: the tree that another template renders, or its text.</summary>
internal sealed class IncludeExpression(
    SourceSpan span, Page page, ImmutableArray<Expression> positional, ImmutableArray<KeyValuePair<string, Expression>> named)
    : Expression(span, [.. positional, .. named.Select(n => n.Value)])
{
    /// <inheritdoc/>
    public override Node? Evaluate(RenderContext context)
    {
        if (page.IsText)
        {
            var text = new TextSink(context);
            return Run(context, text) == Flow.Stop || text.HasFailed ? null : text.ToNode();
        }

        var tree = new TreeSink(context, Span, TreeKind.Any);
        return Run(context, tree) == Flow.Stop ? null : tree.ToNode(TemplateOrigin.Of(Span));
    }

    /// <summary>Renders the template into a sink, so that its entries or items join those around the include.</summary>
    public Flow Run(RenderContext context, Sink sink)
    {
        if (page.Body is not { } body || Arguments(context) is not { } frame)
            return Flow.Next;

        var (outer, loop) = (context.Page, context.Loop);
        (context.Page, context.Loop) = (frame, null);
        var flow = context.EnterInclude(Span) ? body.Run(context, sink) : Flow.Stop;
        context.LeaveInclude();
        (context.Page, context.Loop) = (outer, loop);
        context.Returned = null;
        return flow == Flow.Stop ? flow : Flow.Next;
    }

    private PageFrame? Arguments(RenderContext context)
    {
        var values = ImmutableArray.CreateBuilder<Node>(positional.Length);
        foreach (var expression in positional)
        {
            if (expression.Evaluate(context) is not { } value)
                return null;

            values.Add(value);
        }

        var entries = ImmutableArray.CreateBuilder<MapEntry>(named.Length);
        foreach (var (name, expression) in named)
        {
            if (expression.Evaluate(context) is not { } value)
                return null;

            entries.Add(new MapEntry(name, value));
        }

        return new PageFrame(new ListNode(values.MoveToImmutable()), new MapNode(entries.MoveToImmutable()), new Node?[page.LocalCount]);
    }
}
