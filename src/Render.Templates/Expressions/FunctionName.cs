// SPDX-License-Identifier: MIT

using Render.Core.Nodes;
using Render.Core.Text;
using Render.Templates.Functions;
using Render.Templates.Rendering;

namespace Render.Templates.Expressions;

/// <summary>The name of a function where a value could stand; the parser makes a call of it before anything is evaluated.</summary>
/// <param name="span">Where the name stands.</param>
/// <param name="function">The function; null for <c>include</c>.</param>
internal sealed class FunctionName(SourceSpan span, FunctionSpec? function) : Expression(span)
{
    /// <summary>The function; null for <c>include</c>.</summary>
    public FunctionSpec? Function { get; } = function;

    /// <inheritdoc/>
    public override Node? Evaluate(RenderContext context) => context.Fail(TemplateSyntaxErrors.NotAFunction(Span, null));
}
