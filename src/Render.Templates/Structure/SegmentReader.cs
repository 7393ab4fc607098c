// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Nodes;
using Render.Core.Text;
using Render.Templates.Expressions;
using Render.Templates.Lexing;
using Render.Templates.Parsing;

namespace Render.Templates.Structure;

/// <summary>Turns the segments of a text into items: white space control is applied, code becomes statements, escape blocks become text.</summary>
internal sealed class SegmentReader(SourceText source, ImmutableArray<CodePiece> pieces)
{
    /// <summary>The segments of a stretch of the source.</summary>
    public List<Segment> Segments(int start, int end)
    {
        var segments = new List<Segment>();
        var at = start;
        foreach (var piece in pieces.Select(p => p.Piece).Where(p => p.Start >= start && p.End <= end))
        {
            if (piece.Start > at)
                segments.Add(new Segment(source.Content[at..piece.Start], -1));

            segments.Add(new Segment(null, piece.Index));
            at = piece.End;
        }

        if (end > at)
            segments.Add(new Segment(source.Content[at..end], -1));

        return segments;
    }

    /// <summary>The items of a text.</summary>
    /// <param name="segments">The text.</param>
    /// <param name="span">Where it stands, for its literal parts.</param>
    /// <param name="isWhole">True when every piece is among the segments; otherwise one piece stands for a whole capture.</param>
    /// <param name="indents">True when the lines of a value get the indent before it, as in Scriban.</param>
    public List<TextItem> Read(List<Segment> segments, SourceSpan span, bool isWhole, bool indents)
    {
        var items = new List<TextItem>();
        for (var i = 0; i < segments.Count; i++)
        {
            if (segments[i].Text is { } text)
                Add(items, Strips.End(Strips.Start(text, StripOf(segments, i - 1, after: true)), StripOf(segments, i + 1, after: false)), span);
            else
                AddPiece(items, pieces[segments[i].Piece], span, indents ? IndentBefore(segments, i) : string.Empty);

            if (!isWhole && segments[i].Text is null && pieces[segments[i].Piece].Capture is { } capture)
                AddCapture(items, capture);
        }

        return items;
    }

    /// <summary>A capture with its opening and ending statements.</summary>
    public List<TextItem> ReadCapture(CaptureStatement capture, Block block)
    {
        List<TextItem> items = [new TextItem(capture) { Block = block }];
        AddCapture(items, block);

        // What follows the end in the same braces is not part of the capture.
        var end = items.FindLastIndex(item => item.Block == block);
        return items[..(end + 1)];
    }

    /// <summary>Adds what a capture holds, and the piece that ends it.</summary>
    private void AddCapture(List<TextItem> items, Block capture)
    {
        var (from, to) = (pieces[capture.OpeningPiece], pieces[capture.EndPiece]);
        var held = Strips.Around(Segments(from.Piece.End, to.Piece.Start), from.Piece.Right, to.Piece.Left);
        items.AddRange(Read(held, from.Span, isWhole: true, indents: true));
        AddPiece(items, to, to.Span, string.Empty);
    }

    private static void Add(List<TextItem> items, string text, SourceSpan span)
    {
        if (text.Length > 0)
            items.Add(new TextItem(text, null, span));
    }

    private static void AddPiece(List<TextItem> items, CodePiece piece, SourceSpan span, string indent)
    {
        // Escaped text is taken as it is: like a value it is never typed and never makes structure.
        if (piece.Piece.Escaped is { Length: > 0 } escaped)
            items.Add(new TextItem(new OutputStatement(span, new LiteralExpression(span, new StringNode(escaped)))));

        for (var i = 0; i < piece.Statements.Length; i++)
        {
            var statement = piece.Statements[i];
            items.Add(new TextItem(statement) { Block = piece.Blocks[i], Indent = statement is OutputStatement ? indent : string.Empty });
        }
    }

    private Strip StripOf(List<Segment> segments, int at, bool after)
    {
        if (at < 0 || at >= segments.Count || segments[at].Piece < 0)
            return Strip.None;

        var piece = pieces[segments[at].Piece].Piece;
        return !after ? piece.Left : (pieces[piece.Index].Capture is { } capture ? pieces[capture.EndPiece].Piece : piece).Right;
    }

    private string IndentBefore(List<Segment> segments, int at)
    {
        if (pieces[segments[at].Piece].Piece.Left != Strip.None || at == 0 || segments[at - 1].Text is not { } before)
            return string.Empty;

        var line = before[(before.LastIndexOf('\n') + 1)..];
        var isFirst = at == 1 || line.Length < before.Length;
        var isCut = at > 1 && pieces[segments[at - 2].Piece].Piece.Right == Strip.All;
        return isFirst && !isCut && string.IsNullOrWhiteSpace(line) ? line : string.Empty;
    }
}
