// SPDX-License-Identifier: MIT

using Render.Core.Nodes;
using Render.Core.Text;
using Render.Templates.Rendering;

namespace Render.Templates.Expressions;

/// <summary>A compiled expression: immutable, without state, evaluated against a context.</summary>
internal abstract class Expression(SourceSpan span, params ReadOnlySpan<Expression?> parts)
{
    /// <summary>The tallest expression that is compiled: evaluation recurses, and the stack is finite.</summary>
    public const int MaxHeight = 200;

    /// <summary>Levels of expressions in it, itself included.</summary>
    public int Height { get; } = 1 + Tallest(parts);

    /// <summary>Where it stands in the template.</summary>
    public SourceSpan Span { get; } = span;

    /// <summary>The value; null when there is none, and then the reason has been reported.</summary>
    public abstract Node? Evaluate(RenderContext context);

    /// <summary>The value where absence is allowed, left of <c>??</c> and <c>?.</c>: an undefined name is null.</summary>
    public virtual Node? EvaluateOrAbsent(RenderContext context) => Evaluate(context);

    private static int Tallest(ReadOnlySpan<Expression?> parts)
    {
        var height = 0;
        foreach (var part in parts)
            height = Math.Max(height, part?.Height ?? 0);

        return height;
    }
}
