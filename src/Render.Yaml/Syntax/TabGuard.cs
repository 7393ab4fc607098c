// SPDX-License-Identifier: MIT

using Render.Core.Diagnostics;
using Render.Core.Text;

namespace Render.Yaml.Syntax;

/// <summary>
/// Finds tabs where YAML wants indentation. The parser counts a tab as one column and so accepts some of them: in front of block
/// collections and keys, and on the further lines of quoted text and of flow collections.
/// </summary>
internal sealed class TabGuard(SourceText source)
{
    private readonly bool _hasTabs = source.Content.Contains('\t', StringComparison.Ordinal);

    /// <summary>A block collection, or one of its keys: only blanks may stand before it, up to an indicator.</summary>
    public Diagnostic? BeforeBlock(SourceSpan start)
    {
        if (!_hasTabs)
            return null;

        var line = source.Line(start.Line)[..Math.Max(start.Column - 1, 0)];
        var behindIndicator = line.TrimEnd(" \t").Length;
        var tab = line[behindIndicator..].IndexOf('\t');
        return tab >= 0 ? At(start.Line, behindIndicator + tab + 1) : Indentation(start.Line, int.MaxValue);
    }

    /// <summary>Text or a flow collection inside of a block collection.</summary>
    /// <param name="span">Where it stands.</param>
    /// <param name="before">What stands before it, on whose line it may begin.</param>
    /// <param name="blanks">Blanks with which its further lines must begin.</param>
    public Diagnostic? Lines(SourceSpan span, SourceSpan before, int blanks)
    {
        if (!_hasTabs || blanks == 0)
            return null;

        for (var line = span.Line > before.EndLine ? span.Line : span.Line + 1; line <= span.EndLine; line++)
        {
            if (Indentation(line, blanks) is { } finding)
                return finding;
        }

        return null;
    }

    /// <summary>The first tab in the indentation of the lines around a place where the parser gave up; null when there is none.</summary>
    public SourceSpan? FirstInIndentation(int fromLine, int toLine)
    {
        for (var line = Math.Max(fromLine, 1); line <= Math.Min(toLine, source.LineCount); line++)
        {
            var text = source.Line(line);
            var indentation = text[..^text.TrimStart(" \t").Length];
            if (indentation.IndexOf('\t') is >= 0 and var tab)
                return new SourceSpan(source.Path, line, tab + 1, line, tab + 2);
        }

        return null;
    }

    private Diagnostic? Indentation(int line, int blanks)
    {
        var text = source.Line(line);
        var leading = text.Length - text.TrimStart(' ').Length;
        var isBlank = text.TrimStart(" \t").IsEmpty;
        return leading < blanks && !isBlank && text[leading] == '\t' ? At(line, leading + 1) : null;
    }

    private Diagnostic At(int line, int column) => YamlErrors.Tab(new SourceSpan(source.Path, line, column, line, column + 1));
}
