// SPDX-License-Identifier: MIT

using Render.Core.Nodes;
using Render.Core.Text;
using Render.Templates.Expressions;
using Render.Templates.Rendering;

namespace Render.Templates.Steps;

/// <summary><c>target = value</c>, and with an operator in front <c>target += value</c>.</summary>
internal sealed class AssignStep(SourceSpan span, Expression target, string symbol, Expression value) : Step
{
    /// <inheritdoc/>
    public override Flow Run(RenderContext context, Sink sink)
    {
        if (Evaluate(context) is not { } assigned || !Assignment.Write(context, target, assigned))
            sink.Fail();

        return Ended(context);
    }

    private Node? Evaluate(RenderContext context)
    {
        if (symbol == "=")
            return value.Evaluate(context);

        var op = symbol[..^1];
        return target.Evaluate(context) is { } before && value.Evaluate(context) is { } by
            ? Operators.Apply(context, span, Precedence.Operator(op), op, before, by)
            : null;
    }
}
