// SPDX-License-Identifier: MIT

using System.Collections.Immutable;

namespace Render.Templates.Lexing;

/// <summary>A stretch of a template that is not plain text: code, or an escape block whose text is taken as it is.</summary>
/// <param name="Index">Its number, from 0 in order of appearance.</param>
/// <param name="Start">Offset of the first brace.</param>
/// <param name="End">Offset after the last brace.</param>
/// <param name="Left">White space that it takes away before itself.</param>
/// <param name="Right">White space that it takes away after itself.</param>
internal sealed record Piece(int Index, int Start, int End, Strip Left, Strip Right)
{
    /// <summary>The tokens of code; default for an escape block.</summary>
    public ImmutableArray<Token> Tokens { get; init; } = [];

    /// <summary>The text of an escape block; null for code.</summary>
    public string? Escaped { get; init; }
}
