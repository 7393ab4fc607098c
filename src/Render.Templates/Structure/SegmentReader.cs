// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Text;
using Render.Templates.Lexing;
using Render.Templates.Parsing;

namespace Render.Templates.Structure;

/// <summary>Turns the segments of a text into items: white space control is applied, code becomes statements, escape blocks become text.</summary>
internal sealed class SegmentReader(ImmutableArray<CodePiece> pieces)
{
    /// <summary>The segments of a stretch of the source.</summary>
    public List<Segment> Segments(SourceText source, int start, int end)
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
    /// <param name="indents">True when the lines of a value get the indent before it, as in Scriban.</param>
    public List<TextItem> Read(List<Segment> segments, SourceSpan span, bool indents)
    {
        var items = new List<TextItem>();
        for (var i = 0; i < segments.Count; i++)
        {
            if (segments[i].Text is { } text)
                Add(items, Strips.End(Strips.Start(text, StripOf(segments, i - 1, after: true)), StripOf(segments, i + 1, after: false)), span);
            else
                AddPiece(items, pieces[segments[i].Piece], span, indents ? IndentBefore(segments, i) : string.Empty);
        }

        return items;
    }

    private static void Add(List<TextItem> items, string text, SourceSpan span)
    {
        if (text.Length > 0)
            items.Add(new TextItem(text, null, span));
    }

    private static void AddPiece(List<TextItem> items, CodePiece piece, SourceSpan span, string indent)
    {
        if (piece.Piece.Escaped is { } escaped)
            Add(items, escaped, span);

        foreach (var statement in piece.Statements)
            items.Add(new TextItem(statement) { Indent = statement is OutputStatement ? indent : string.Empty });
    }

    private Strip StripOf(List<Segment> segments, int at, bool after)
    {
        if (at < 0 || at >= segments.Count || segments[at].Piece < 0)
            return Strip.None;

        var piece = pieces[segments[at].Piece].Piece;
        return after ? piece.Right : piece.Left;
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
