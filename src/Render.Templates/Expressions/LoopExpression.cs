// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Nodes;
using Render.Core.Text;
using Render.Templates.Rendering;

namespace Render.Templates.Expressions;

/// <summary><c>for.index</c> and its siblings.</summary>
internal sealed class LoopExpression(SourceSpan span, string member) : Expression(span)
{
    /// <summary>The members that a loop has.</summary>
    public static ImmutableArray<string> Members { get; } = ["index", "rindex", "first", "last", "even", "odd", "changed", "length"];

    /// <summary>True for a member that a loop has.</summary>
    public static bool IsMember(string name) => Members.Contains(name, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override Node? Evaluate(RenderContext context)
    {
        if (context.Loop is not { } loop)
            return context.Fail(TemplateRenderErrors.OutsideLoop(Span, "for." + member));

        return member switch
        {
            "index" => new NumberNode(loop.Index),
            "rindex" => new NumberNode(loop.Length - loop.Index - 1),
            "length" => new NumberNode(loop.Length),
            "first" => Scalars.Boolean(loop.Index == 0),
            "last" => Scalars.Boolean(loop.Index == loop.Length - 1),
            "even" => Scalars.Boolean(loop.Index % 2 == 0),
            "odd" => Scalars.Boolean(loop.Index % 2 != 0),
            _ => Scalars.Boolean(loop.IsChanged),
        };
    }
}
