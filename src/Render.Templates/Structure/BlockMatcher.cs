// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Diagnostics;
using Render.Templates.Parsing;

namespace Render.Templates.Structure;

/// <summary>Finds for each <c>else</c>, <c>when</c> and <c>end</c> the block that it belongs to, over the whole page.</summary>
internal sealed class BlockMatcher(DiagnosticBag diagnostics)
{
    private const int DepthLimit = 100;
    private readonly Stack<Block> _open = new();
    private readonly HashSet<Block> _closedByElse = [];

    /// <summary>Fills the blocks of all pieces; false when one is not closed or nothing was open.</summary>
    public bool Match(ImmutableArray<CodePiece> pieces)
    {
        var isSound = true;
        foreach (var piece in pieces)
        {
            for (var i = 0; i < piece.Statements.Length; i++)
                isSound &= Match(piece, i);
        }

        foreach (var block in _open)
            diagnostics.Add(TemplateSyntaxErrors.BlockNotClosed(block.Opening.Span, block.Keyword));

        return isSound && _open.Count == 0;
    }

    private bool Match(CodePiece piece, int at)
    {
        var statement = piece.Statements[at];
        if (statement.IsOpening)
        {
            var block = new Block(statement, piece.Piece.Index);
            piece.Blocks[at] = block;
            _open.Push(block);
            if (_open.Count == DepthLimit + 1)
                diagnostics.Add(TemplateSyntaxErrors.NestedTooDeep(statement.Span, DepthLimit));

            return _open.Count <= DepthLimit;
        }

        if (statement is JumpStatement { Keyword: not "ret" } jump && !_open.Any(block => block.Opening is ForStatement))
            diagnostics.Add(TemplateSyntaxErrors.JumpOutsideLoop(jump.Span, jump.Keyword));

        if (!statement.IsFollowing)
            return true;

        if (!_open.TryPeek(out var around) || !Belongs(statement, around))
        {
            diagnostics.Add(TemplateSyntaxErrors.NothingToClose(statement.Span, TextCompiler.Keyword(statement)));
            return false;
        }

        piece.Blocks[at] = around;
        around.EndPiece = piece.Piece.Index;
        if (statement is EndStatement)
            _open.Pop();
        else if (statement is ElseStatement { Condition: null })
            _closedByElse.Add(around);

        return true;
    }

    private bool Belongs(Statement statement, Block around) => (statement, around.Opening) switch
    {
        (EndStatement, _) => true,
        _ when _closedByElse.Contains(around) => false,
        (ElseStatement, IfStatement) => true,
        (ElseStatement { Condition: null }, ForStatement or CaseStatement) => true,
        (WhenStatement, CaseStatement) => true,
        _ => false,
    };
}
