// SPDX-License-Identifier: MIT

using Render.Templates.Expressions;
using Render.Templates.Parsing;
using Render.Templates.Rendering;
using Render.Templates.Steps;

namespace Render.Templates.Structure;

/// <summary>The steps of statements that are no blocks and write no text.</summary>
internal static class SimpleSteps
{
    /// <summary>The step of a statement; nothing for those that other rules have reported.</summary>
    public static Step Of(Statement statement) => statement switch
    {
        AssignStatement assign => new AssignStep(assign.Span, assign.Target, assign.Symbol, assign.Value),
        JumpStatement jump => jump.Step,
        OutputStatement { Expression: IncludeExpression include } => new IncludeStep(include),
        _ => SequenceStep.Empty,
    };
}
