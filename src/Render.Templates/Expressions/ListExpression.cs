// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Nodes;
using Render.Core.Text;
using Render.Templates.Rendering;

namespace Render.Templates.Expressions;

/// <summary><c>[a, b]</c>.</summary>
internal sealed class ListExpression(SourceSpan span, ImmutableArray<Expression> items) : Expression(span, [.. items])
{
    /// <inheritdoc/>
    public override Node? Evaluate(RenderContext context)
    {
        var values = ImmutableArray.CreateBuilder<Node>(items.Length);
        foreach (var item in items)
        {
            if (item.Evaluate(context) is not { } value)
                return null;

            values.Add(value);
        }

        return new ListNode(values.MoveToImmutable());
    }
}
