// SPDX-License-Identifier: MIT

using Render.Core.Nodes;
using Render.Core.Text;
using Render.Templates.Rendering;

namespace Render.Templates.Expressions;

/// <summary>A constant of the template. Its node has no place, so that it never looks like a value of the spec.</summary>
internal sealed class LiteralExpression(SourceSpan span, Node value) : Expression(span)
{
    /// <summary>The constant.</summary>
    public Node Value { get; } = value;

    /// <inheritdoc/>
    public override Node? Evaluate(RenderContext context) => Value;
}
