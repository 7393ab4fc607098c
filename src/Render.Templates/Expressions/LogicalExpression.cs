// SPDX-License-Identifier: MIT

using Render.Core.Nodes;
using Render.Core.Text;
using Render.Templates.Rendering;

namespace Render.Templates.Expressions;

/// <summary><c>&amp;&amp;</c> and <c>||</c>: always a boolean; the right side is looked at only when it decides.</summary>
internal sealed class LogicalExpression(SourceSpan span, bool isAnd, Expression left, Expression right) : Expression(span, left, right)
{
    /// <inheritdoc/>
    public override Node? Evaluate(RenderContext context)
    {
        if (left.Evaluate(context) is not { } first)
            return null;

        if (Scalars.IsTrue(first) != isAnd)
            return Scalars.Boolean(!isAnd);

        return right.Evaluate(context) is { } second ? Scalars.Boolean(Scalars.IsTrue(second)) : null;
    }
}
