// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Render.Core.Diagnostics;
using Render.Core.Text;

namespace Render.Templates.Lexing;

/// <summary>Reads the strings of code: quoted with escapes, verbatim in back-ticks, and interpolated.</summary>
internal sealed class QuotedText(SourceText source, int opening, DiagnosticBag diagnostics, int depth = 0)
{
    private readonly int _start = opening;
    private readonly string _content = source.Content;
    private readonly StringBuilder _text = new();

    /// <summary>Offset of the next character.</summary>
    public int At { get; private set; } = opening;

    /// <summary>Reads a string from its opening quote; back-ticks have no escapes.</summary>
    public string ReadPlain()
    {
        var quote = _content[At++];
        while (At < _content.Length && _content[At] != quote)
            ReadCharacter(quote != '`');

        CloseQuote();
        return _text.ToString();
    }

    /// <summary>Reads the parts of an interpolated string from its quote, which follows the <c>$</c>.</summary>
    public ImmutableArray<TokenPart> ReadInterpolated()
    {
        var parts = ImmutableArray.CreateBuilder<TokenPart>();
        var quote = _content[At++];
        while (At < _content.Length && _content[At] != quote)
        {
            if (_content[At] != '{')
                ReadCharacter(escapes: true);
            else if (!ReadHole(parts))
                break;
        }

        Flush(parts);
        CloseQuote();
        return parts.ToImmutable();
    }

    private bool ReadHole(ImmutableArray<TokenPart>.Builder parts)
    {
        const int limit = 16;
        Flush(parts);
        var open = At;
        if (depth == limit)
        {
            diagnostics.Add(TemplateSyntaxErrors.NestedTooDeep(source.Span(open, open + 1), limit));
            At = _content.Length;
            return false;
        }

        var tokens = new CodeLexer(source, diagnostics, depth + 1).ReadToBrace(At + 1, out var end);
        parts.Add(new TokenPart(null, tokens));
        if (end >= 0)
        {
            At = end + 1;
            return true;
        }

        diagnostics.Add(TemplateSyntaxErrors.TextNotClosed(source.Span(open, open + 1)));
        At = _content.Length;
        return false;
    }

    private void Flush(ImmutableArray<TokenPart>.Builder parts)
    {
        if (_text.Length > 0)
            parts.Add(new TokenPart(_text.ToString(), []));

        _text.Clear();
    }

    private void CloseQuote()
    {
        if (At < _content.Length)
            At++;
        else
            diagnostics.Add(TemplateSyntaxErrors.TextNotClosed(source.Span(_start, _start + 1)));
    }

    private void ReadCharacter(bool escapes)
    {
        if (!escapes || _content[At] != '\\' || At + 1 >= _content.Length)
        {
            _text.Append(_content[At++]);
            return;
        }

        var from = At;
        At += 2;
        switch (_content[from + 1])
        {
            case 'n': _text.Append('\n'); break;
            case 'r': _text.Append('\r'); break;
            case 't': _text.Append('\t'); break;
            case 'b': _text.Append('\b'); break;
            case 'f': _text.Append('\f'); break;
            case 'v': _text.Append('\v'); break;
            case '0': _text.Append('\0'); break;
            case 'u': ReadCode(from, 4); break;
            case 'x': ReadCode(from, 2); break;
            case '\n': break;
            case '\r': At += At < _content.Length && _content[At] == '\n' ? 1 : 0; break;
            case var c when c is '\\' or '"' or '\'' or '{' or '}': _text.Append(c); break;
            default: diagnostics.Add(TemplateSyntaxErrors.BadEscape(source.Span(from, At))); break;
        }
    }

    private void ReadCode(int from, int digits)
    {
        var end = Math.Min(At + digits, _content.Length);
        if (ushort.TryParse(_content.AsSpan(At, end - At), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) && end - At == digits)
            _text.Append((char)code);
        else
            diagnostics.Add(TemplateSyntaxErrors.BadEscape(source.Span(from, end)));

        At = end;
    }
}
