// SPDX-License-Identifier: MIT

namespace Render.Templates.Structure;

/// <summary>A part of a text: text of the author, or a piece of code.</summary>
/// <param name="Text">The text; null for code.</param>
/// <param name="Piece">Number of the piece; -1 for text.</param>
internal readonly record struct Segment(string? Text, int Piece);
