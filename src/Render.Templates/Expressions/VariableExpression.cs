// SPDX-License-Identifier: MIT

using Render.Core.Nodes;
using Render.Core.Text;
using Render.Templates.Rendering;

namespace Render.Templates.Expressions;

/// <summary>A name: a variable of the template, a member of an object that <c>with</c> opened, or a member of the model.</summary>
internal sealed class VariableExpression(SourceSpan span, string name, int slot) : Expression(span)
{
    /// <summary>The name.</summary>
    public string Name { get; } = name;

    /// <summary>Its slot.</summary>
    public int Slot { get; } = slot;

    /// <inheritdoc/>
    public override Node? Evaluate(RenderContext context) =>
        context.Find(Name, Slot) ?? context.Fail(TemplateRenderErrors.UndefinedName(Span, Name, context.Names));

    /// <inheritdoc/>
    public override Node? EvaluateOrAbsent(RenderContext context) => context.Find(Name, Slot) ?? NullNode.Instance;
}
