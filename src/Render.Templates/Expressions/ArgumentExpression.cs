// SPDX-License-Identifier: MIT

using Render.Core.Nodes;
using Render.Core.Text;
using Render.Templates.Rendering;

namespace Render.Templates.Expressions;

/// <summary><c>$0</c>, one positional argument of an include or a function.</summary>
internal sealed class ArgumentExpression(SourceSpan span, int index) : Expression(span)
{
    /// <inheritdoc/>
    public override Node? Evaluate(RenderContext context)
    {
        var items = context.Page.Arguments.Items;
        return index < items.Length ? items[index] : context.Fail(TemplateRenderErrors.MissingArgument(Span, index, items.Length));
    }

    /// <inheritdoc/>
    public override Node? EvaluateOrAbsent(RenderContext context)
    {
        var items = context.Page.Arguments.Items;
        return index < items.Length ? items[index] : NullNode.Instance;
    }
}
