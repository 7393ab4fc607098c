// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using System.Globalization;
using Render.Core.Nodes;
using Render.Core.Text;
using Render.Templates.Expressions;
using Render.Templates.Rendering;

namespace Render.Templates.Steps;

/// <summary><c>for x in list … else … end</c> over the items of a list, the key and value pairs of a map, or the characters of a text.</summary>
internal sealed class ForStep(SourceSpan span, Expression variable, LoopOptions options, Step body, Step? otherwise) : Step
{
    /// <inheritdoc/>
    public override Flow Run(RenderContext context, Sink sink)
    {
        if (options.Source.Evaluate(context) is not { } source || Items(context, source) is not { } items)
        {
            sink.Fail();
            return Ended(context);
        }

        if (items.Length == 0)
            return otherwise is null || source is NullNode ? Flow.Next : otherwise.Run(context, sink);

        var (outer, round) = (context.Loop, context.Round);
        var before = Read(context);
        var flow = RunRounds(context, sink, items, new LoopState(outer, items.Length), round);
        Write(context, before);
        (context.Loop, context.Round) = (outer, round);
        return flow is Flow.Break or Flow.Continue ? Flow.Next : flow;
    }

    private Flow RunRounds(RenderContext context, Sink sink, ImmutableArray<Node> items, LoopState state, LoopRound? outerRound)
    {
        var name = variable is LocalExpression local ? local.Name : ((VariableExpression)variable).Name;
        for (var i = 0; i < items.Length; i++)
        {
            if (!context.CountIteration(span))
                return Flow.Stop;

            state.Index = i;
            state.IsChanged = i == 0 || !NodeEquality.Equal(items[i - 1], items[i]);
            context.Loop = state;
            context.Round = new LoopRound(name, i, items[i], outerRound);
            Write(context, items[i]);
            var flow = body.Run(context, sink);
            if (flow is not (Flow.Next or Flow.Continue))
                return flow;
        }

        return Flow.Next;
    }

    private ImmutableArray<Node>? Items(RenderContext context, Node source)
    {
        ImmutableArray<Node>? all = source switch
        {
            ListNode list => list.Items,
            MapNode map => [.. map.Entries.Select(Pair)],
            StringNode text => [.. text.Value.Select(c => Character(text, c))],
            NullNode => [],
            _ => null,
        };
        if (all is not { } items)
        {
            context.Fail(source is SecretNode
                ? TemplateRenderErrors.LooksIntoSecret(options.Source.Span, "for")
                : TemplateRenderErrors.NotIterable(options.Source.Span, source));
            return null;
        }

        return options.Apply(context, items);
    }

    private static Node Pair(MapEntry entry) => new MapNode(
    [
        new MapEntry("key", entry.KeySpan, new StringNode(entry.Key, entry.KeySpan, entry.KeySpan.IsKnown ? [] : entry.Value.Provenance)),
        new MapEntry("value", entry.KeySpan, entry.Value),
    ]);

    private static Node Character(StringNode text, char c) =>
        new StringNode(c.ToString(CultureInfo.InvariantCulture), SourceSpan.None, History.Of(text));

    private Node? Read(RenderContext context) =>
        variable is LocalExpression local ? context.Page.Locals[local.Slot] : context.Slot(((VariableExpression)variable).Slot);

    private void Write(RenderContext context, Node? value)
    {
        if (variable is LocalExpression local)
            context.Page.Locals[local.Slot] = value;
        else if (variable is VariableExpression global)
            context.SetSlot(global.Slot, value);
    }
}
