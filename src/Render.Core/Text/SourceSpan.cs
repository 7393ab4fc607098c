// SPDX-License-Identifier: MIT

namespace Render.Core.Text;

/// <summary>
/// A place in a source file. Lines and columns are 1-based; columns count UTF-16 units; the end is exclusive.
/// <see cref="None"/> has line 0, so that an unknown place never looks like the start of a file.
/// </summary>
/// <param name="Path">The file as the user knows it: relative to the repository, forward slashes. Empty when unknown.</param>
/// <param name="Line">First line, from 1; 0 when only the file is known.</param>
/// <param name="Column">First column, from 1.</param>
/// <param name="EndLine">Line of the end.</param>
/// <param name="EndColumn">Column after the last character.</param>
public readonly record struct SourceSpan(string Path, int Line, int Column, int EndLine, int EndColumn)
{
    /// <summary>No place at all.</summary>
    public static SourceSpan None { get; } = new(string.Empty, 0, 0, 0, 0);

    /// <summary>True when a line is known.</summary>
    public bool IsKnown => Line > 0;

    /// <summary>A whole file, without a line: for problems of the file itself.</summary>
    public static SourceSpan OfFile(string path) => new(path, 0, 0, 0, 0);

    /// <summary>The first place of a file: for a file that is read and cannot be used as a whole.</summary>
    public static SourceSpan StartOf(string path) => new(path, 1, 1, 1, 1);

    /// <summary>From the start of this span to the end of <paramref name="last"/>.</summary>
    public SourceSpan To(SourceSpan last) => new(Path, Line, Column, last.EndLine, last.EndColumn);

    /// <summary><c>path(line,col)</c>, or the path alone when no line is known.</summary>
    public override string ToString() => IsKnown ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Path}({Line},{Column})") : Path;
}
