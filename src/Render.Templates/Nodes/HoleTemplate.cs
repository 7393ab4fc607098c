// SPDX-License-Identifier: MIT

using Render.Core.Nodes;
using Render.Templates.Expressions;
using Render.Templates.Rendering;

namespace Render.Templates.Nodes;

/// <summary>A plain scalar that is one interpolation: it takes the value as it is, with its type.</summary>
internal sealed class HoleTemplate(Expression expression, TemplateOrigin origin) : NodeTemplate
{
    /// <summary>The expression.</summary>
    public Expression Expression { get; } = expression;

    /// <inheritdoc/>
    public override Node? Build(RenderContext context)
    {
        if (Expression.Evaluate(context) is not { } value)
            return null;

        return context.CountNodes(History.Size(value) - 1, origin.Span) ? History.Place(value, origin) : null;
    }
}
