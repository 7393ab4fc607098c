// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Text;
using Render.Templates.Expressions;
using Render.Templates.Lexing;
using Render.Templates.Parsing;

namespace Render.Templates.Structure;

/// <summary>A piece of the template with what its code says.</summary>
/// <param name="Piece">The piece.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="Statements">Its statements; empty for an escape block.</param>
/// <param name="Blocks">For each statement the block that it opens, goes on with or ends; null for all others.</param>
internal sealed record CodePiece(Piece Piece, SourceSpan Span, ImmutableArray<Statement> Statements, Block?[] Blocks)
{
    /// <summary>True when nothing of it can stand in a text: control flow, assignments, includes. Alone in its line it is structure.</summary>
    public bool IsDirective { get; } = Piece.Escaped is null && Statements.All(s => s is not OutputStatement || s is OutputStatement { Expression: IncludeExpression });

    /// <summary>The block of a capture that this piece opens for text outside of its braces; null otherwise.</summary>
    public Block? Capture => Statements is [.., CaptureStatement] && Blocks[^1] is { } block && block.EndPiece > Piece.Index ? block : null;

    /// <summary>The expression when the piece is one interpolation; null otherwise.</summary>
    public Expression? Interpolation => Statements is [OutputStatement output] ? output.Expression : null;
}
