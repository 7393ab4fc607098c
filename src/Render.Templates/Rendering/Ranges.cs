// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Nodes;
using Render.Core.Text;

namespace Render.Templates.Rendering;

/// <summary>The lists that <c>1..5</c> and <c>1..&lt;5</c> stand for; downwards when the left side is greater.</summary>
internal static class Ranges
{
    /// <summary>The list; null after a report when an end is no whole number or the range is longer than a loop may run.</summary>
    public static ListNode? Make(RenderContext context, SourceSpan span, NumberNode left, NumberNode right, bool isExclusive)
    {
        if (!left.Value.TryGetInt64(out var from) || !right.Value.TryGetInt64(out var to))
        {
            context.Fail(TemplateRenderErrors.RangeNeedsIntegers(span));
            return null;
        }

        var step = from <= to ? 1 : -1;
        var distance = ((Int128)to - from) * step;
        var count = isExclusive ? distance : distance + 1;
        if (count > context.Budget.MaxIterations)
        {
            context.Stop(TemplateRenderErrors.TooManyIterations(span, context.Budget.MaxIterations));
            return null;
        }

        var items = ImmutableArray.CreateBuilder<Node>((int)count);
        for (var i = 0; i < (int)count; i++)
            items.Add(new NumberNode(from + (i * (long)step)));

        return new ListNode(items.MoveToImmutable());
    }
}
