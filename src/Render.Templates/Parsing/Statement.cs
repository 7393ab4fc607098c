// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Text;
using Render.Templates.Expressions;
using Render.Templates.Steps;

namespace Render.Templates.Parsing;

/// <summary>One statement of code as it stands: a block is an opening statement, its sections, and an end.</summary>
internal abstract record Statement(SourceSpan Span)
{
    /// <summary>True for what opens a block.</summary>
    public virtual bool IsOpening => false;

    /// <summary>True for <c>else</c>, <c>when</c> and <c>end</c>, which go on with a block or close it.</summary>
    public virtual bool IsFollowing => false;
}

/// <summary>An expression whose value is written.</summary>
internal sealed record OutputStatement(SourceSpan Span, Expression Expression) : Statement(Span);

/// <summary>An assignment.</summary>
internal sealed record AssignStatement(SourceSpan Span, Expression Target, string Symbol, Expression Value) : Statement(Span);

/// <summary><c>if</c>.</summary>
internal sealed record IfStatement(SourceSpan Span, Expression Condition) : Statement(Span)
{
    /// <inheritdoc/>
    public override bool IsOpening => true;
}

/// <summary><c>else</c>, with a condition <c>else if</c>.</summary>
internal sealed record ElseStatement(SourceSpan Span, Expression? Condition) : Statement(Span)
{
    /// <inheritdoc/>
    public override bool IsFollowing => true;
}

/// <summary><c>for</c>.</summary>
internal sealed record ForStatement(SourceSpan Span, Expression Variable, LoopOptions Options) : Statement(Span)
{
    /// <inheritdoc/>
    public override bool IsOpening => true;
}

/// <summary><c>case</c>.</summary>
internal sealed record CaseStatement(SourceSpan Span, Expression Subject) : Statement(Span)
{
    /// <inheritdoc/>
    public override bool IsOpening => true;
}

/// <summary><c>when</c>.</summary>
internal sealed record WhenStatement(SourceSpan Span, ImmutableArray<Expression> Choices) : Statement(Span)
{
    /// <inheritdoc/>
    public override bool IsFollowing => true;
}

/// <summary><c>with</c>.</summary>
internal sealed record WithStatement(SourceSpan Span, Expression Target) : Statement(Span)
{
    /// <inheritdoc/>
    public override bool IsOpening => true;
}

/// <summary><c>capture</c>.</summary>
internal sealed record CaptureStatement(SourceSpan Span, Expression Target) : Statement(Span)
{
    /// <inheritdoc/>
    public override bool IsOpening => true;
}

/// <summary><c>end</c>.</summary>
internal sealed record EndStatement(SourceSpan Span) : Statement(Span)
{
    /// <inheritdoc/>
    public override bool IsFollowing => true;
}

/// <summary><c>break</c>, <c>continue</c> and <c>ret</c>.</summary>
internal sealed record JumpStatement(SourceSpan Span, string Keyword, JumpStep Step) : Statement(Span);
