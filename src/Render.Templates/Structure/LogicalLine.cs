// SPDX-License-Identifier: MIT

namespace Render.Templates.Structure;

/// <summary>A line of the template as the YAML parser is to see it; code that goes over several lines counts as one.</summary>
/// <param name="Number">Its first line in the template, from 1.</param>
/// <param name="Text">Its text, with stand-ins for code.</param>
/// <param name="FirstPiece">The first piece in it.</param>
/// <param name="PieceCount">Number of pieces in it.</param>
/// <param name="IsDirective">True when it is nothing but code that cannot stand in a text, perhaps behind a comment mark.</param>
internal readonly record struct LogicalLine(int Number, string Text, int FirstPiece, int PieceCount, bool IsDirective)
{
    /// <summary>Number of spaces at its start.</summary>
    public int Indent => Text.Length - Text.AsSpan().TrimStart(' ').Length;

    /// <summary>True without anything but white space.</summary>
    public bool IsBlank => string.IsNullOrWhiteSpace(Text);
}
