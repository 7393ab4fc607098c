// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Nodes;
using Render.Core.Text;
using Render.Templates.Expressions;
using Render.Templates.Rendering;

namespace Render.Templates.Functions;

/// <summary>
/// <c>do … end</c>: its arguments are <c>$0</c>, <c>$1</c>, or the parameters that it names. Its value is that of <c>ret</c>,
/// otherwise the text that it writes.
/// </summary>
internal sealed class AnonymousFunction(SourceSpan span, ImmutableArray<VariableExpression> parameters, int localCount, Step body) : ICallable
{
    /// <inheritdoc/>
    public Node? Invoke(RenderContext context, params ReadOnlySpan<Node> arguments)
    {
        var (page, loop) = (context.Page, context.Loop);
        if (arguments.Length < parameters.Length)
            return context.Fail(TemplateRenderErrors.MissingArgument(span, parameters.Length - 1, arguments.Length));

        if (!context.Enter(span))
        {
            context.Leave();
            return null;
        }

        context.Page = new PageFrame(new ListNode([.. arguments]), MapNode.Empty, new Node?[localCount]);
        context.Loop = null;
        var outer = Bind(context, arguments);
        var sink = new TextSink(context);
        var flow = body.Run(context, sink);
        Restore(context, outer);
        (context.Page, context.Loop) = (page, loop);
        context.Leave();

        var returned = context.Returned;
        context.Returned = null;
        return flow == Flow.Return ? returned : sink.HasFailed || context.IsStopped ? null : sink.ToNode();
    }

    private Node?[] Bind(RenderContext context, ReadOnlySpan<Node> arguments)
    {
        var outer = new Node?[parameters.Length];
        for (var i = 0; i < outer.Length; i++)
        {
            outer[i] = context.Slot(parameters[i].Slot);
            context.SetSlot(parameters[i].Slot, arguments[i]);
        }

        return outer;
    }

    private void Restore(RenderContext context, Node?[] outer)
    {
        for (var i = 0; i < outer.Length; i++)
            context.SetSlot(parameters[i].Slot, outer[i]);
    }
}
