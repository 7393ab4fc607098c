// SPDX-License-Identifier: MIT

using Render.Core.Nodes;
using Render.Core.Text;
using Render.Templates.Rendering;

namespace Render.Templates.Expressions;

/// <summary><c>target.empty?</c>: true for null, an empty map, an empty list and an empty string.</summary>
internal sealed class IsEmptyExpression(SourceSpan span, Expression target) : Expression(span, target)
{
    /// <inheritdoc/>
    public override Node? Evaluate(RenderContext context) => target.Evaluate(context) switch
    {
        null => null,
        SecretNode => context.Fail(TemplateRenderErrors.LooksIntoSecret(Span, ".empty?")),
        { } value => Scalars.Boolean(Scalars.IsEmpty(value)),
    };
}
