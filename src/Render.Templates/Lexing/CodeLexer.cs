// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Diagnostics;
using Render.Core.Text;

namespace Render.Templates.Lexing;

/// <summary>
/// Splits code into tokens: up to the closing braces of the code, or of an expression inside a string. One lexer reads all the code
/// of a page, piece after piece.
/// </summary>
internal sealed class CodeLexer(SourceText source, DiagnosticBag diagnostics, int depth = 0)
{
    // Longest first within each first letter, so that the first hit is the right one.
    private static readonly ImmutableArray<string> Symbols =
    [
        "...", "..<", "..", ".", "//=", "//", "/=", "/", "?.", "??", "?!", "?", "||", "|>", "|", "&&", "&", "==", "=", "!=", "!",
        ">=", ">>", ">", "<=", "<<", "<", "++", "+=", "+", "--", "-=", "-", "*=", "*", "%=", "%", "@", "^", "(", ")", "[", "]",
        "{", "}", ",", ":",
    ];

    private readonly string _content = source.Content;
    private readonly List<Token> _tokens = [];
    private int _at;
    private int _braces;

    /// <summary>Reads to <c>}}</c>.</summary>
    /// <param name="start">Offset of the first character.</param>
    /// <param name="right">The white space mark before the braces.</param>
    /// <param name="end">Offset after the braces; -1 when they are missing.</param>
    public ImmutableArray<Token> ReadToExit(int start, out Strip right, out int end)
    {
        Open(start);
        while (!IsExit(out right))
        {
            if (_at >= _content.Length)
            {
                end = -1;
                return Close();
            }

            ReadToken();
        }

        var tokens = Close();
        end = _at + (right == Strip.None ? 2 : 3);
        return tokens;
    }

    /// <summary>Reads to the brace that closes an expression inside a string, on the same line.</summary>
    /// <param name="start">Offset of the first character.</param>
    /// <param name="end">Offset of the brace; -1 when it is missing.</param>
    public ImmutableArray<Token> ReadToBrace(int start, out int end)
    {
        Open(start);
        while (_at < _content.Length && _content[_at] is not ('\n' or '\r'))
        {
            if (_braces == 0 && _content[_at] == '}')
            {
                end = _at;
                return Close();
            }

            ReadToken();
        }

        end = -1;
        return Close();
    }

    private void Open(int start)
    {
        (_at, _braces) = (start, 0);
        _tokens.Clear();
    }

    private ImmutableArray<Token> Close()
    {
        _tokens.Add(new Token(TokenKind.End, _at, _at, string.Empty));
        return [.. _tokens];
    }

    private bool IsExit(out Strip right)
    {
        right = Strip.None;
        if (_braces > 0 || _at + 1 >= _content.Length)
            return false;

        right = _content[_at] switch { '-' => Strip.All, '~' => Strip.Line, _ => Strip.None };
        var at = right == Strip.None ? _at : _at + 1;
        var isExit = at + 1 < _content.Length && _content[at] == '}' && _content[at + 1] == '}';
        right = isExit ? right : Strip.None;
        return isExit;
    }

    private void ReadToken()
    {
        var c = _content[_at];
        if (c is '\n' or ';')
            Add(TokenKind.Separator, _at, ++_at, c == ';' ? ";" : string.Empty);
        else if (char.IsWhiteSpace(c))
            _at++;
        else if (c == '#')
            SkipComment();
        else if (char.IsAsciiDigit(c))
            ReadNumber();
        else if (char.IsLetter(c) || c is '_' or '$')
            ReadName();
        else if (c is '"' or '\'' or '`')
            ReadText();
        else
            ReadSymbol();
    }

    private void Add(TokenKind kind, int from, int to, string text) => _tokens.Add(new Token(kind, from, to, text));

    private void SkipComment()
    {
        var isLong = _at + 1 < _content.Length && _content[_at + 1] == '#';
        _at += isLong ? 2 : 1;
        while (_at < _content.Length && !IsExit(out _))
        {
            if (isLong && _content.AsSpan(_at).StartsWith("##"))
            {
                _at += 2;
                return;
            }

            if (!isLong && _content[_at] == '\n')
                return;

            _at++;
        }
    }

    private void ReadNumber()
    {
        var from = _at;
        var end = NumberNotation.End(_content, _at);
        _at = end;
        if (_at < _content.Length && (char.IsLetterOrDigit(_content[_at]) || _content[_at] == '_'))
        {
            while (_at < _content.Length && (char.IsLetterOrDigit(_content[_at]) || _content[_at] == '_'))
                _at++;

            diagnostics.Add(TemplateSyntaxErrors.BadNumber(source.Span(from, _at)));
        }

        Add(TokenKind.Number, from, _at, NumberNotation.Clean(_content.AsSpan(from, end - from)));
    }

    private void ReadName()
    {
        var from = _at++;
        if (_content[from] == '$' && _at < _content.Length && _content[_at] is '"' or '\'')
        {
            ReadInterpolated(from);
            return;
        }

        while (_at < _content.Length && (char.IsLetterOrDigit(_content[_at]) || _content[_at] == '_' || (_at == from + 1 && _content[_at] == '$' && _content[from] == '$')))
            _at++;

        Add(_content[from] == '$' ? TokenKind.Local : TokenKind.Name, from, _at, _content[from.._at]);
    }

    private void ReadText()
    {
        var from = _at;
        var reader = new QuotedText(source, _at, diagnostics);
        var text = reader.ReadPlain();
        _at = reader.At;
        Add(TokenKind.Text, from, _at, text);
    }

    private void ReadInterpolated(int from)
    {
        var reader = new QuotedText(source, _at, diagnostics, depth);
        var parts = reader.ReadInterpolated();
        _at = reader.At;
        _tokens.Add(new Token(TokenKind.Interpolated, from, _at, string.Empty) { Parts = parts });
    }

    private void ReadSymbol()
    {
        foreach (var symbol in Symbols)
        {
            if (!_content.AsSpan(_at).StartsWith(symbol))
                continue;

            _braces += symbol switch { "{" => 1, "}" => -1, _ => 0 };
            Add(TokenKind.Symbol, _at, _at + symbol.Length, symbol);
            _at += symbol.Length;
            return;
        }

        diagnostics.Add(TemplateSyntaxErrors.UnknownCharacter(source.Span(_at, _at + 1)));
        _at++;
    }
}
