// SPDX-License-Identifier: MIT

using Render.Core.Nodes;
using Render.Core.Text;
using Render.Templates.Rendering;

namespace Render.Templates.Expressions;

/// <summary><c>$</c>, the arguments of an include or a function: indexed they are positional, by member they are named.</summary>
internal sealed class ArgumentsExpression(SourceSpan span) : Expression(span)
{
    /// <inheritdoc/>
    public override Node? Evaluate(RenderContext context) => context.Page.Arguments;
}
