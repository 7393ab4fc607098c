// SPDX-License-Identifier: MIT

using Render.Core.Nodes;
using Render.Core.Text;
using Render.Templates.Rendering;

namespace Render.Templates.Expressions;

/// <summary>A compiled expression: immutable, without state, evaluated against a context.</summary>
internal abstract class Expression(SourceSpan span)
{
    /// <summary>Where it stands in the template.</summary>
    public SourceSpan Span { get; } = span;

    /// <summary>The value; null when there is none, and then the reason has been reported.</summary>
    public abstract Node? Evaluate(RenderContext context);

    /// <summary>The value where absence is allowed, left of <c>??</c> and <c>?.</c>: an undefined name is null.</summary>
    public virtual Node? EvaluateOrAbsent(RenderContext context) => Evaluate(context);
}
