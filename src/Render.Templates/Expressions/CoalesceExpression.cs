// SPDX-License-Identifier: MIT

using Render.Core.Nodes;
using Render.Core.Text;
using Render.Templates.Rendering;

namespace Render.Templates.Expressions;

/// <summary><c>left ?? right</c>: right where left is null or absent. <c>left ?! right</c>: right where left is neither.</summary>
internal sealed class CoalesceExpression(SourceSpan span, bool whenAbsent, Expression left, Expression right) : Expression(span, left, right)
{
    /// <inheritdoc/>
    public override Node? Evaluate(RenderContext context) =>
        left.EvaluateOrAbsent(context) is { } found ? Choose(found, right.Evaluate, context) : null;

    /// <inheritdoc/>
    public override Node? EvaluateOrAbsent(RenderContext context) =>
        left.EvaluateOrAbsent(context) is { } found ? Choose(found, right.EvaluateOrAbsent, context) : null;

    private Node? Choose(Node found, Func<RenderContext, Node?> other, RenderContext context) =>
        found is NullNode == whenAbsent ? other(context) : found;
}
