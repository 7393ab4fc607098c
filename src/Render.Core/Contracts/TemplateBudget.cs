// SPDX-License-Identifier: MIT

namespace Render.Core.Contracts;

/// <summary>How much one rendering may use.</summary>
/// <param name="MaxIterations">Loop rounds in all.</param>
/// <param name="MaxIncludeDepth">Includes within includes.</param>
/// <param name="MaxNodes">Nodes in the output.</param>
/// <param name="MaxExpressionDepth">Nesting of expressions and function calls.</param>
/// <param name="MaxTextLength">Length of any one text that is built, in UTF-16 units.</param>
public sealed record TemplateBudget(int MaxIterations, int MaxIncludeDepth, int MaxNodes, int MaxExpressionDepth, int MaxTextLength)
{
    /// <summary>Far above what a platform needs, far below what hurts.</summary>
    public static TemplateBudget Default { get; } = new(100_000, 32, 500_000, 200, 8 * 1024 * 1024);
}
