// SPDX-License-Identifier: MIT

using Render.Core.Nodes;
using Render.Core.Text;
using Render.Templates.Rendering;

namespace Render.Templates.Expressions;

/// <summary>A variable of one page, <c>$name</c>.</summary>
internal sealed class LocalExpression(SourceSpan span, string name, int slot) : Expression(span)
{
    /// <summary>The name with its dollar.</summary>
    public string Name { get; } = name;

    /// <summary>Its slot in the page.</summary>
    public int Slot { get; } = slot;

    /// <inheritdoc/>
    public override Node? Evaluate(RenderContext context) =>
        context.Page.Locals[Slot] ?? context.Fail(TemplateRenderErrors.UndefinedName(Span, Name, []));

    /// <inheritdoc/>
    public override Node? EvaluateOrAbsent(RenderContext context) => context.Page.Locals[Slot] ?? NullNode.Instance;
}
