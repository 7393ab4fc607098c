// SPDX-License-Identifier: MIT

using Render.Core.Nodes;
using Render.Core.Text;
using Render.Templates.Rendering;

namespace Render.Templates.Expressions;

/// <summary><c>condition ? then : otherwise</c>.</summary>
internal sealed class ConditionalExpression(SourceSpan span, Expression condition, Expression then, Expression otherwise) : Expression(span, condition, then, otherwise)
{
    /// <inheritdoc/>
    public override Node? Evaluate(RenderContext context)
    {
        if (condition.Evaluate(context) is not { } decided)
            return null;

        return Scalars.IsTrue(decided) ? then.Evaluate(context) : otherwise.Evaluate(context);
    }
}
