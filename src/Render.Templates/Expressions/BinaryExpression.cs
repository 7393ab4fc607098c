// SPDX-License-Identifier: MIT

using Render.Core.Nodes;
using Render.Core.Text;
using Render.Templates.Rendering;

namespace Render.Templates.Expressions;

/// <summary>An operator that needs both of its sides.</summary>
internal sealed class BinaryExpression(SourceSpan span, string symbol, Expression left, Expression right) : Expression(span, left, right)
{
    private readonly BinaryOperator _operator = Precedence.Operator(symbol);

    /// <inheritdoc/>
    public override Node? Evaluate(RenderContext context)
    {
        if (!context.Enter(Span))
        {
            context.Leave();
            return null;
        }

        var a = left.Evaluate(context);
        var b = right.Evaluate(context);
        context.Leave();
        return a is null || b is null ? null : Operators.Apply(context, Span, _operator, symbol, a, b);
    }
}
