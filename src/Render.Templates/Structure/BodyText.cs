// SPDX-License-Identifier: MIT

using Render.Core.Text;
using Render.Templates.Rendering;

namespace Render.Templates.Structure;

/// <summary>The YAML of one body as the parser sees it, with stand-ins for blocks, and the way back to the template's lines.</summary>
internal sealed class BodyText(PageParts page)
{
    private readonly List<string> _texts = [];
    private readonly List<int> _lines = [];
    private int _length;
    private readonly List<PlacedStep> _placed = [];

    /// <summary>The steps that stand-ins stand for; their numbers follow those of the pieces.</summary>
    public IReadOnlyList<PlacedStep> Placed => _placed;

    /// <summary>The text.</summary>
    public SourceText ToSource() => new(page.Source.Path, string.Create(_length, _texts, static (span, texts) =>
    {
        foreach (var text in texts)
        {
            text.CopyTo(span);
            span[text.Length] = '\n';
            span = span[(text.Length + 1)..];
        }
    }));

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

    /// <summary>The step of a stand-in; null when the number is that of a piece of code.</summary>
    public PlacedStep? Step(int number) => number >= page.Pieces.Length ? _placed[number - page.Pieces.Length] : null;

    /// <summary>The place in the template of a place in this text.</summary>
    public SourceSpan Map(SourceSpan span) =>
        span.IsKnown ? span with { Line = Line(span.Line), EndLine = Line(span.EndLine) } : span;

    private int Line(int line) => _lines.Count == 0 ? line : line <= _lines.Count ? _lines[line - 1] : _lines[^1] + line - _lines.Count;
}
