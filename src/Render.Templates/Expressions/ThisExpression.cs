// SPDX-License-Identifier: MIT

using Render.Core.Nodes;
using Render.Core.Text;
using Render.Templates.Rendering;

namespace Render.Templates.Expressions;

/// <summary><c>this</c>: the object that <c>with</c> opened, otherwise the model.</summary>
internal sealed class ThisExpression(SourceSpan span) : Expression(span)
{
    /// <inheritdoc/>
    public override Node? Evaluate(RenderContext context) => context.Opened ?? context.Model;
}
