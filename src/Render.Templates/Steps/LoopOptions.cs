// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Nodes;
using Render.Templates.Expressions;
using Render.Templates.Rendering;

namespace Render.Templates.Steps;

/// <summary>What a loop runs over. As in Scriban, items are skipped first, then turned around, then counted.</summary>
/// <param name="Source">The list, map or text.</param>
/// <param name="Offset">Items to skip; null for none.</param>
/// <param name="Limit">Items to take; null, or less than one, for all.</param>
/// <param name="IsReversed">True for the last item first.</param>
internal sealed record LoopOptions(Expression Source, Expression? Offset, Expression? Limit, bool IsReversed)
{
    /// <summary>The items that the loop visits; null after a report.</summary>
    public ImmutableArray<Node>? Apply(RenderContext context, ImmutableArray<Node> items)
    {
        if (Number(context, Offset) is not { } skip || Number(context, Limit) is not { } take)
            return null;

        var rest = skip > 0 ? items[Math.Min(skip, items.Length)..] : items;
        if (IsReversed)
            rest = [.. rest.Reverse()];

        return take > 0 && take < rest.Length ? rest[..take] : rest;
    }

    private static int? Number(RenderContext context, Expression? expression)
    {
        if (expression is null)
            return 0;

        if (expression.Evaluate(context) is not { } value)
            return null;

        if (value is NumberNode number && number.Value.TryGetInt64(out var whole) && whole is >= int.MinValue and <= int.MaxValue)
            return (int)whole;

        context.Fail(TemplateRenderErrors.LoopOptionNeedsInteger(expression.Span, value));
        return null;
    }
}
