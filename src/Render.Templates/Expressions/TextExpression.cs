// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Nodes;
using Render.Core.Text;
using Render.Templates.Rendering;

namespace Render.Templates.Expressions;

/// <summary><c>$"text {expression}"</c>.</summary>
internal sealed class TextExpression(SourceSpan span, ImmutableArray<Expression> parts) : Expression(span, [.. parts])
{
    /// <inheritdoc/>
    public override Node? Evaluate(RenderContext context)
    {
        var sink = new TextSink(context);
        foreach (var part in parts)
        {
            if (part.Evaluate(context) is not { } value || !sink.Append(value, part.Span))
                return null;
        }

        return sink.ToNode();
    }
}
