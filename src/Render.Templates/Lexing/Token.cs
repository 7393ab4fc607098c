// SPDX-License-Identifier: MIT

using System.Collections.Immutable;

namespace Render.Templates.Lexing;

/// <summary>One token of code.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Offset of its first character in the template.</param>
/// <param name="End">Offset after its last character.</param>
/// <param name="Text">Name, symbol, digits or decoded string.</param>
internal readonly record struct Token(TokenKind Kind, int Start, int End, string Text)
{
    /// <summary>The parts of an interpolated string: literal text, or the tokens of an expression.</summary>
    public ImmutableArray<TokenPart> Parts { get; init; } = [];

    /// <summary>True for this symbol.</summary>
    public bool Is(string symbol) => Kind == TokenKind.Symbol && Text == symbol;

    /// <summary>True for this name.</summary>
    public bool IsName(string name) => Kind == TokenKind.Name && Text == name;

    /// <summary>The token in words, for "found …".</summary>
    public string Describe() => Kind switch
    {
        TokenKind.End => "the end of the code",
        TokenKind.Separator => "the end of the statement",
        TokenKind.Text or TokenKind.Interpolated => "a string",
        TokenKind.Number => "a number",
        _ => $"'{Text}'",
    };
}
