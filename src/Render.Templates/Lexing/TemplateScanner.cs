// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Diagnostics;
using Render.Core.Text;

namespace Render.Templates.Lexing;

/// <summary>Finds code and escape blocks in the text of a template. Everything between them is text.</summary>
internal sealed class TemplateScanner(SourceText source, DiagnosticBag diagnostics)
{
    private readonly string _content = source.Content;
    private readonly CodeLexer _lexer = new(source, diagnostics);
    private readonly ImmutableArray<Piece>.Builder _pieces = ImmutableArray.CreateBuilder<Piece>();

    /// <summary>All pieces in order.</summary>
    public ImmutableArray<Piece> Scan()
    {
        var at = 0;
        while ((at = _content.IndexOf('{', at)) >= 0)
        {
            var inner = at + 1;
            while (inner < _content.Length && _content[inner] == '%')
                inner++;

            if (inner == _content.Length || _content[inner] != '{')
                at++;
            else
                at = inner == at + 1 ? ReadCode(at) : ReadEscape(at, inner - at - 1);
        }

        return _pieces.ToImmutable();
    }

    private int ReadCode(int start)
    {
        var (left, at) = ReadStrip(start + 2);
        var tokens = _lexer.ReadToExit(at, out var right, out var end);
        if (end < 0)
        {
            diagnostics.Add(TemplateSyntaxErrors.CodeNotClosed(source.Span(start, start + 2)));
            end = _content.Length;
        }

        _pieces.Add(new Piece(_pieces.Count, start, end, left, right) { Tokens = tokens });
        return end;
    }

    private int ReadEscape(int start, int percents)
    {
        var (left, at) = ReadStrip(start + percents + 2);
        var close = "}" + new string('%', percents) + "}";
        var end = _content.IndexOf(close, at, StringComparison.Ordinal);
        if (end < 0)
        {
            diagnostics.Add(TemplateSyntaxErrors.EscapeNotClosed(source.Span(start, start + percents + 2), close));
            return _content.Length;
        }

        var right = end > at ? StripOf(_content[end - 1]) : Strip.None;
        var text = _content[at..(right == Strip.None ? end : end - 1)];
        _pieces.Add(new Piece(_pieces.Count, start, end + close.Length, left, right) { Escaped = text });
        return end + close.Length;
    }

    private (Strip Strip, int At) ReadStrip(int at)
    {
        var strip = at < _content.Length ? StripOf(_content[at]) : Strip.None;
        return (strip, strip == Strip.None ? at : at + 1);
    }

    private static Strip StripOf(char mark) => mark switch
    {
        '-' => Strip.All,
        '~' => Strip.Line,
        _ => Strip.None,
    };
}
