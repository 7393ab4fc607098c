// SPDX-License-Identifier: MIT

using System.Collections.Immutable;

namespace Render.Templates.Lexing;

/// <summary>One part of an interpolated string: either text or the tokens of an expression.</summary>
/// <param name="Text">Decoded text; null for an expression.</param>
/// <param name="Tokens">The expression's tokens, closed by <see cref="TokenKind.End"/>.</param>
internal sealed record TokenPart(string? Text, ImmutableArray<Token> Tokens);
