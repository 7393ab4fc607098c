// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Diagnostics;
using Render.Core.Text;
using Render.Templates.Lexing;
using Render.Templates.Parsing;

namespace Render.Templates.Structure;

/// <summary>
/// Nests the lines of a page by the blocks that stand on lines of their own. A directive inside a block scalar is text and stays in
/// its line; so is all control flow in the middle of a line.
/// </summary>
internal sealed class Drafter(
    SourceText source, ImmutableArray<CodePiece> pieces, List<LogicalLine> lines, TokenAlphabet alphabet, SegmentReader reader, DiagnosticBag diagnostics)
{
    private readonly LineScanner _scanner = new(alphabet);
    private readonly Stack<DraftBlock> _open = new();
    private readonly Stack<DraftBody> _bodies = new();
    private int _at;

    /// <summary>The body of the whole page.</summary>
    public DraftBody Draft()
    {
        var root = new DraftBody();
        _bodies.Push(root);
        for (_at = 0; _at < lines.Count; _at++)
        {
            var line = lines[_at];
            if (line.IsDirective && !IsInsideValue(line))
                ReadDirectives(line);
            else
                ReadLine(line);
        }

        return root;
    }

    private DraftBody Body => _bodies.Peek();

    private IEnumerable<(Statement Statement, Block? Block)> Statements(LogicalLine line)
    {
        var i = line.FirstPiece;
        while (i < line.FirstPiece + line.PieceCount)
        {
            for (var j = 0; j < pieces[i].Statements.Length; j++)
                yield return (pieces[i].Statements[j], pieces[i].Blocks[j]);

            // The pieces inside a capture belong to its text.
            i = pieces[i].Capture is { } capture ? capture.EndPiece : i + 1;
        }
    }

    /// <summary>True when a directive line belongs to the scalar or the brackets that are open.</summary>
    private bool IsInsideValue(LogicalLine line)
    {
        if (_scanner.InFlow || _scanner.InQuotes)
            return true;

        if (!_scanner.InBlockScalar)
            return false;

        var (first, block) = Statements(line).FirstOrDefault();
        if (first is { IsFollowing: true })
            return block is { IsInline: true };

        // What follows decides: the scalar goes on, or something less indented does.
        for (var i = _at + 1; i < lines.Count; i++)
        {
            if (!lines[i].IsBlank && !lines[i].IsDirective)
                return _scanner.IsInScalar(lines[i].Indent);
        }

        return false;
    }

    private void ReadLine(LogicalLine line)
    {
        if (line.IsDirective && (_scanner.InFlow || _scanner.InQuotes))
            diagnostics.Add(TemplateStructureErrors.ControlInFlow(pieces[line.FirstPiece].Span, _scanner.InFlow));
        else if (line.IsDirective && _scanner.IsFolded)
            diagnostics.Add(TemplateStructureErrors.ControlInFolded(pieces[line.FirstPiece].Span));

        if (line.PieceCount > 0)
            ReadInline(line);

        if (line.IsDirective && _scanner.InBlockScalar)
            Body.Elements.Add(new DraftLine(line.Number, new string(' ', ScalarIndent()) + line.Text.Trim(), LineKind.Inside, line.Indent));
        else
            Body.Elements.Add(new DraftLine(line.Number, line.Text, _scanner.Read(line.Text), line.Indent));

        if (_scanner.HasCodeInProperty)
            diagnostics.Add(TemplateStructureErrors.CodeInProperty(pieces[line.FirstPiece].Span));
    }

    /// <summary>Blocks in the middle of a line.</summary>
    private void ReadInline(LogicalLine line)
    {
        foreach (var (statement, block) in Statements(line))
        {
            if (block is not null && statement.IsOpening)
                block.IsInline = true;
            else if (block is { IsInline: false })
                BlockRules.ReportCrossing(statement.Span, block, diagnostics);
        }
    }

    /// <summary>The indent that puts a directive inside a block scalar to the left edge of its text.</summary>
    private int ScalarIndent()
    {
        for (var i = _at; i < lines.Count && _scanner.TextIndent < 0; i++)
        {
            if (!lines[i].IsBlank && !lines[i].IsDirective)
                _scanner.ExpectTextIndent(lines[i].Indent);
        }

        return Math.Max(_scanner.TextIndent, 0);
    }

    private void ReadDirectives(LogicalLine line)
    {
        _scanner.LeaveScalar();
        CheckStrip(line);
        foreach (var (statement, block) in Statements(line).ToArray())
        {
            if (statement.IsOpening && block is not null)
                Open(line, statement, block);
            else if (statement.IsFollowing && block is not null)
                Follow(statement, block);
            else
                Body.Elements.Add(new DraftStep(line.Number, SimpleSteps.Of(statement), statement.Span, line.Indent, statement is OutputStatement));
        }
    }

    private void Open(LogicalLine line, Statement statement, Block block)
    {
        if (statement is CaptureStatement capture)
        {
            ReadCapture(line, capture, block);
            return;
        }

        var body = new DraftBody();
        var draft = new DraftBlock(line.Number, block, [new(statement, body)]);
        Body.Elements.Add(draft);
        _open.Push(draft);
        _bodies.Push(body);
    }

    private void Follow(Statement statement, Block block)
    {
        if (statement is EndStatement && block.Opening is CaptureStatement)
            return;

        if (block.IsInline || !_open.TryPeek(out var draft) || draft.Block != block)
        {
            BlockRules.ReportCrossing(statement.Span, block, diagnostics);
            return;
        }

        _bodies.Pop();
        if (statement is EndStatement)
        {
            _open.Pop();
            return;
        }

        var body = new DraftBody();
        draft.Sections.Add(new(statement, body));
        _bodies.Push(body);
    }

    /// <summary>What a capture holds is text, whatever it looks like.</summary>
    private void ReadCapture(LogicalLine line, CaptureStatement capture, Block block)
    {
        if (pieces[block.OpeningPiece].Capture != block)
        {
            diagnostics.Add(TemplateStructureErrors.CaptureNotLast(capture.Span));
            return;
        }

        var items = reader.ReadCapture(capture, block);
        Body.Elements.Add(new DraftStep(line.Number, new TextCompiler(diagnostics).Compile(items), capture.Span, line.Indent, false));
    }

    /// <summary>A mark that takes away the line break before structure would pull that structure up into this line.</summary>
    private void CheckStrip(LogicalLine line)
    {
        var last = pieces[line.FirstPiece + line.PieceCount - 1];
        var first = pieces[line.FirstPiece];
        if (last.Piece.Right == Strip.All && lines.Skip(_at + 1).FirstOrDefault(l => !l.IsBlank) is { Text: not null, IsDirective: false })
            diagnostics.Add(TemplateStructureErrors.StripBeforeStructure(source.Span(last.Piece.End - 3, last.Piece.End)));

        if (first.Piece.Left == Strip.All && first.Interpolation is not null)
            diagnostics.Add(TemplateStructureErrors.StripBeforeStructure(source.Span(first.Piece.Start, first.Piece.Start + 3)));
    }
}
