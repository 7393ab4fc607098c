// SPDX-License-Identifier: MIT

using System.Buffers;
using Render.Core.Diagnostics;
using Render.Core.Text;

namespace Render.Yaml.Syntax;

/// <summary>
/// Refuses what YAML 1.2 forbids and the parser lets pass without a word, by looking at the source around what it has read:
/// lines that start with '%' and vanish, missing commas, plain text that starts with an indicator, document markers inside of
/// block text. Found by comparing with other parsers on broken documents.
/// </summary>
internal sealed class LeniencyGuard(SourceText source)
{
    private static readonly SearchValues<char> Indicators = SearchValues.Create(",[]{}#&*!|>'\"%@`");
    private readonly List<int> _percentLines = PercentLines(source);
    private int _nextPercentLine;
    private Diagnostic? _droppedLine;

    /// <summary>The place between two entries of a flow collection, which must hold a comma.</summary>
    public Diagnostic? Comma(SourceSpan last, SourceSpan next)
    {
        var content = source.Content;
        var end = source.Offset(next.Line, next.Column);
        var at = source.Offset(last.EndLine, last.EndColumn);
        while (at < end)
        {
            if (content[at] == ',')
                return null;

            // A comment reaches to the end of its line.
            at = content[at] == '#' ? source.Offset(source.Position(at).Line + 1, 1) : at + 1;
        }

        return YamlErrors.Syntax(next, "Expected ',' before this entry.", "Separate the entries of lists and maps in brackets with commas.");
    }

    /// <summary>The place between a key and a written value in braces, which must hold a colon.</summary>
    public Diagnostic? Colon(SourceSpan key, SourceSpan value)
    {
        var start = source.Offset(key.EndLine, key.EndColumn);
        var end = source.Offset(value.Line, value.Column);
        var isWritten = (value.Line, value.Column) != (value.EndLine, value.EndColumn);
        return !isWritten || source.Content.AsSpan(start, end - start).Contains(':')
            ? null
            : YamlErrors.Syntax(value, "Expected ':' or ',' before this text.", "Write 'key: value', and separate the entries with commas.");
    }

    /// <summary>True for <c>{key:}</c>: the colon belongs to the key's text for the parser, and ends the key for YAML 1.2.</summary>
    public bool IsColonLost(SourceSpan text)
    {
        var end = source.Offset(text.EndLine, text.EndColumn);
        return end > 0 && end < source.Content.Length && source.Content[end - 1] == ':' && source.Content[end] is ',' or '[' or ']' or '{' or '}';
    }

    /// <summary>Plain text must not start with an indicator.</summary>
    public Diagnostic? PlainStart(SourceSpan text)
    {
        var at = source.Offset(text.Line, text.Column);
        return at < source.Content.Length && Indicators.Contains(source.Content[at])
            ? YamlErrors.Syntax(text, $"Plain text cannot start with '{source.Content[at]}'.", "Quote the text.")
            : null;
    }

    /// <summary>A document marker in block text at the root ends the document for every other reader.</summary>
    public Diagnostic? RootBlock(SourceSpan text)
    {
        for (var line = text.Line + 1; line <= text.EndLine; line++)
        {
            if (source.Line(line) is ['-', '-', '-'] or ['-', '-', '-', ' ' or '\t', ..])
                return YamlErrors.Syntax(source.LineSpan(line), "A line of '---' stands inside of block text.", "Indent the block text, or end the document before the marker.");
        }

        return null;
    }

    /// <summary>Notes text, in the order of the document: a '%' at the start of one of its further lines is text.</summary>
    public void Cover(SourceSpan text)
    {
        PassLinesUpTo(text.Line);
        while (_nextPercentLine < _percentLines.Count && _percentLines[_nextPercentLine] <= text.EndLine)
            _nextPercentLine++;
    }

    /// <summary>The first line that starts with '%' and was neither text nor a directive that YAML knows: the parser drops it.</summary>
    public Diagnostic? DroppedLine()
    {
        PassLinesUpTo(source.LineCount);
        return _droppedLine;
    }

    private void PassLinesUpTo(int last)
    {
        for (; _nextPercentLine < _percentLines.Count && _percentLines[_nextPercentLine] <= last; _nextPercentLine++)
        {
            var line = _percentLines[_nextPercentLine];
            if (source.Line(line) is not (['%', 'Y', 'A', 'M', 'L', ' ' or '\t', ..] or ['%', 'T', 'A', 'G', ' ' or '\t', ..]))
                _droppedLine ??= YamlErrors.Syntax(source.LineSpan(line), "A line that starts with '%' is a directive, and YAML knows %YAML and %TAG only.", "Quote the text, or remove the line.");
        }
    }

    private static List<int> PercentLines(SourceText source)
    {
        var lines = new List<int>();
        for (var at = source.Content.IndexOf('%', StringComparison.Ordinal); at >= 0; at = source.Content.IndexOf('%', at + 1))
        {
            if (at == 0 || source.Content[at - 1] is '\n' or '\r')
                lines.Add(source.Position(at).Line);
        }

        return lines;
    }
}
