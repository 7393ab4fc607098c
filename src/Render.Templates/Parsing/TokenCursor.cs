// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Diagnostics;
using Render.Core.Text;
using Render.Templates.Expressions;
using Render.Templates.Lexing;

namespace Render.Templates.Parsing;

/// <summary>Walks over the tokens of one piece of code, or of one after the other.</summary>
internal sealed class TokenCursor(ImmutableArray<Token> tokens, SourceText source, DiagnosticBag diagnostics)
{
    private ImmutableArray<Token> _tokens = tokens;
    private int _at;

    /// <summary>The token to look at.</summary>
    public Token Current => _tokens[_at];

    /// <summary>The token before it.</summary>
    public Token Previous => _tokens[Math.Max(0, _at - 1)];

    /// <summary>The token after it.</summary>
    public Token Following => _tokens[Math.Min(_at + 1, _tokens.Length - 1)];

    /// <summary>Goes to the first token of another piece.</summary>
    public void Start(ImmutableArray<Token> piece) => (_tokens, _at) = (piece, 0);

    /// <summary>True when white space stands before the current token.</summary>
    public bool IsSpaced => Current.Start == 0 || char.IsWhiteSpace(source.Content[Current.Start - 1]);

    /// <summary>Steps to the next token and gives the one that was left; the end is never left.</summary>
    public Token Take()
    {
        var token = Current;
        _at = Math.Min(_at + 1, _tokens.Length - 1);
        return token;
    }

    /// <summary>Steps over this symbol when it is there.</summary>
    public bool TryTake(string symbol)
    {
        if (!Current.Is(symbol))
            return false;

        Take();
        return true;
    }

    /// <summary>Steps over this symbol, or reports what stands in its place.</summary>
    public bool Expect(string symbol)
    {
        if (TryTake(symbol))
            return true;

        Report($"'{symbol}'");
        return false;
    }

    /// <summary>Steps over line breaks, where a bracket is open.</summary>
    public void SkipLineBreaks()
    {
        while (Current.Kind == TokenKind.Separator && Current.Text.Length == 0)
            Take();
    }

    /// <summary>Steps to the end of the statement.</summary>
    public void SkipStatement()
    {
        while (Current.Kind is not (TokenKind.Separator or TokenKind.End))
            Take();
    }

    /// <summary>Reports that something else was expected.</summary>
    public void Report(string expected) => diagnostics.Add(TemplateSyntaxErrors.Unexpected(Span(Current), Current.Describe(), expected));

    /// <summary>Reports an error.</summary>
    public void Report(Diagnostic error) => diagnostics.Add(error);

    /// <summary>The expression, or null after a report when it is too tall to be evaluated.</summary>
    public T? Bounded<T>(T? expression)
        where T : Expression
    {
        if (expression is null || expression.Height <= Expression.MaxHeight)
            return expression;

        diagnostics.Add(TemplateSyntaxErrors.NestedTooDeep(expression.Span, Expression.MaxHeight));
        SkipStatement();
        return null;
    }

    /// <summary>Where a token stands.</summary>
    public SourceSpan Span(Token token) => source.Span(token.Start, token.End);

    /// <summary>From an offset to the end of the token before the current one.</summary>
    public SourceSpan SpanFrom(int start) => source.Span(start, Math.Max(start, Previous.End));
}
