// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using System.Text;
using Render.Core.Text;

namespace Render.Templates.Structure;

/// <summary>Splits a template into logical lines.</summary>
internal static class LineSplitter
{
    /// <summary>All lines in order.</summary>
    public static List<LogicalLine> Split(SourceText source, ImmutableArray<CodePiece> pieces, TokenAlphabet alphabet)
    {
        var lines = new List<LogicalLine>(source.LineCount);
        var content = source.Content;
        var text = new StringBuilder();
        var (at, piece, number) = (0, 0, 1);
        while (at < content.Length)
        {
            text.Clear();
            var first = piece;
            var line = number;
            var isDirective = true;
            while (true)
            {
                var step = content.AsSpan(at).IndexOfAny('\n', '\r');
                var end = step < 0 ? content.Length : at + step;
                if (piece >= pieces.Length || pieces[piece].Piece.Start >= end)
                {
                    Append(text, content.AsSpan(at, end - at), piece == first, ref isDirective);
                    at = content.AsSpan(end).StartsWith("\r\n") ? end + 2 : end + 1;
                    number++;
                    break;
                }

                // What a capture holds is text of its own, lines and all: with its two statements it is one piece of code.
                var code = pieces[piece];
                var last = code.Capture is { } capture ? pieces[capture.EndPiece] : code;
                Append(text, content.AsSpan(at, code.Piece.Start - at), piece == first, ref isDirective);
                text.Append(alphabet.Write(code.Piece.Index, Math.Min(end, last.Piece.End) - code.Piece.Start));
                isDirective &= code.IsDirective && last.IsDirective;
                number += last.Span.EndLine - code.Span.Line;
                at = last.Piece.End;
                piece = last.Piece.Index + 1;
            }

            lines.Add(new LogicalLine(line, text.ToString(), first, piece - first, isDirective && piece > first));
        }

        return lines;
    }

    private static void Append(StringBuilder text, ReadOnlySpan<char> part, bool isFirst, ref bool isDirective)
    {
        text.Append(part);
        var rest = part.Trim();
        isDirective &= rest.IsEmpty || (isFirst && rest is "#");
    }
}
