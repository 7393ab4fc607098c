// SPDX-License-Identifier: MIT

using Render.Templates.Expressions;
using Render.Templates.Rendering;

namespace Render.Templates.Steps;

/// <summary>A value inside text. Its lines after the first get the indent that stands before it, as Scriban indents them.</summary>
internal sealed class OutputStep(Expression expression, string indent) : Step
{
    /// <summary>The expression.</summary>
    public Expression Expression { get; } = expression;

    /// <inheritdoc/>
    public override Flow Run(RenderContext context, Sink sink)
    {
        if (Expression.Evaluate(context) is { } value)
            sink.Value(value, Expression.Span, indent);
        else
            sink.Fail();

        return Ended(context);
    }
}
