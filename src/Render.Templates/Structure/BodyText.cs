// SPDX-License-Identifier: MIT

using Render.Core.Text;
using Render.Templates.Rendering;

namespace Render.Templates.Structure;

/// <summary>The YAML of one body as the parser sees it, with stand-ins for blocks, and the way back to the template's lines.</summary>
internal sealed class BodyText(PageParts page)
{
    private const string Separator = "---\n";
    private readonly List<string> _texts = [];
    private readonly List<int> _lines = [];
    private readonly List<PlacedStep> _placed = [];
    private int _length;

    // The line of the joined text that this one begins on, from 1.
    private int _firstLine = 1;

    /// <summary>The steps that stand-ins stand for; their numbers follow those of the pieces.</summary>
    public IReadOnlyList<PlacedStep> Placed => _placed;

    /// <summary>The texts as one, each a document of its own.</summary>
    public static SourceText Join(string path, BodyText[] texts)
    {
        var line = 1;
        foreach (var text in texts)
        {
            text._firstLine = line;
            line += text._lines.Count + 1;
        }

        var length = texts.Sum(text => text._length) + ((texts.Length - 1) * Separator.Length);
        return new SourceText(path, string.Create(length, texts, static (span, texts) => Write(texts, span)));
    }

    /// <summary>Adds a line of the template.</summary>
    public void AddLine(string text, int line)
    {
        _texts.Add(text);
        _length += text.Length + 1;
        _lines.Add(line);
    }

    /// <summary>Adds a stand-in for a step, as an entry, an item, a document or a value.</summary>
    public void AddStep(PlacedStep placed, TreeKind kind, int indent)
    {
        var token = page.Alphabet.Write(page.Pieces.Length + _placed.Count);
        var text = kind switch
        {
            TreeKind.Map => token + ":",
            TreeKind.List => "- " + token,
            TreeKind.Documents => "--- " + token,
            _ => token,
        };
        AddLine(new string(' ', kind == TreeKind.Documents ? 0 : Math.Max(indent, 0)) + text, placed.Line);
        _placed.Add(placed);
    }

    private static void Write(BodyText[] texts, Span<char> to)
    {
        foreach (var text in texts)
        {
            foreach (var line in text._texts)
            {
                line.CopyTo(to);
                to[line.Length] = '\n';
                to = to[(line.Length + 1)..];
            }

            if (text == texts[^1])
                return;

            Separator.CopyTo(to);
            to = to[Separator.Length..];
        }
    }

    /// <summary>The step of a stand-in; null when the number is that of a piece of code.</summary>
    public PlacedStep? Step(int number) => number >= page.Pieces.Length ? _placed[number - page.Pieces.Length] : null;

    /// <summary>The place in the template of a place in this text.</summary>
    public SourceSpan Map(SourceSpan span) =>
        span.IsKnown ? span with { Line = Line(span.Line), EndLine = Line(span.EndLine) } : span;

    private int Line(int joined)
    {
        var line = joined - _firstLine + 1;
        return _lines.Count == 0 ? line : line <= _lines.Count ? _lines[line - 1] : _lines[^1] + line - _lines.Count;
    }
}
