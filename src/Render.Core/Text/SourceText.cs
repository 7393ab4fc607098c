// SPDX-License-Identifier: MIT

namespace Render.Core.Text;

/// <summary>The decoded text of one source file, with its line table. Lines end at LF, CRLF or a lone CR.</summary>
public sealed class SourceText
{
    private readonly int[] _lineStarts;

    /// <summary>Indexes <paramref name="content"/>, which must already be free of a byte order mark.</summary>
    public SourceText(string path, string content)
    {
        Path = path;
        Content = content;
        _lineStarts = FindLineStarts(content);
    }

    /// <summary>The file as the user knows it, relative to the repository.</summary>
    public string Path { get; }

    /// <summary>The whole text.</summary>
    public string Content { get; }

    /// <summary>Number of lines; an empty text has one.</summary>
    public int LineCount => _lineStarts.Length;

    /// <summary>The text of a line without its line break.</summary>
    /// <param name="line">From 1 to <see cref="LineCount"/>; anything else gives an empty text.</param>
    public ReadOnlySpan<char> Line(int line)
    {
        if (line < 1 || line > _lineStarts.Length)
            return [];

        var end = line < _lineStarts.Length ? _lineStarts[line] : Content.Length;
        return Content.AsSpan(_lineStarts[line - 1], end - _lineStarts[line - 1]).TrimEnd("\r\n");
    }

    /// <summary>The span of a line without its line break.</summary>
    /// <param name="line">From 1 to <see cref="LineCount"/>.</param>
    public SourceSpan LineSpan(int line) => new(Path, line, 1, line, Line(line).Length + 1);

    /// <summary>The span between two offsets into <see cref="Content"/>.</summary>
    public SourceSpan Span(int start, int end)
    {
        var (line, column) = Position(start);
        var (endLine, endColumn) = Position(end);
        return new SourceSpan(Path, line, column, endLine, endColumn);
    }

    /// <summary>Line and column, both from 1, of an offset into <see cref="Content"/>.</summary>
    public (int Line, int Column) Position(int offset)
    {
        var index = Array.BinarySearch(_lineStarts, offset);
        var line = index >= 0 ? index : ~index - 1;
        return (line + 1, offset - _lineStarts[line] + 1);
    }

    /// <summary>The offset of a 1-based line and column, clamped to the text.</summary>
    public int Offset(int line, int column)
    {
        if (line < 1)
            return 0;

        return line > _lineStarts.Length ? Content.Length : Math.Min(_lineStarts[line - 1] + column - 1, Content.Length);
    }

    private static int[] FindLineStarts(string content) =>
        content.Contains('\r', StringComparison.Ordinal) ? FindMixedStarts(content) : FindLineFeeds(content);

    private static int[] FindLineFeeds(string content)
    {
        var starts = new int[content.AsSpan().Count('\n') + 1];
        var at = 0;
        for (var line = 1; line < starts.Length; line++)
        {
            at = content.IndexOf('\n', at) + 1;
            starts[line] = at;
        }

        return starts;
    }

    private static int[] FindMixedStarts(string content)
    {
        var starts = new List<int> { 0 };
        for (var i = 0; i < content.Length; i++)
        {
            var isBreak = content[i] == '\n' || (content[i] == '\r' && (i + 1 == content.Length || content[i + 1] != '\n'));
            if (isBreak)
                starts.Add(i + 1);
        }

        return [.. starts];
    }
}
