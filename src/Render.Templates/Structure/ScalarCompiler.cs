// SPDX-License-Identifier: MIT

using Render.Core.Nodes;
using Render.Core.Text;
using Render.Templates.Lexing;
using Render.Templates.Nodes;
using Render.Templates.Parsing;
using Render.Templates.Rendering;
using Render.Yaml;
using Render.Yaml.Syntax;

namespace Render.Templates.Structure;

/// <summary>Turns scalars into templates: a tree when there is no code in it, a hole when it is one interpolation, otherwise a text.</summary>
internal sealed class ScalarCompiler(PageParts page, BodyText text)
{
    /// <summary>Compiles a scalar, without its tag.</summary>
    /// <param name="scalar">The scalar.</param>
    /// <param name="inFlow">True inside brackets, where a scalar that vanishes would take its comma with it.</param>
    public NodeTemplate Compile(YamlScalarSyntax scalar, bool inFlow)
    {
        var span = text.Map(scalar.TextSpan);
        var origin = TemplateOrigin.Of(span);
        var isPlain = scalar.Style == YamlScalarStyle.Plain;
        if (!page.Alphabet.IsIn(scalar.Text))
        {
            var node = isPlain && scalar.Tag is null ? ScalarResolver.Resolve(scalar.Text, span, page.Diagnostics) : new StringNode(scalar.Text, span);
            return new StaticNode(node.With(span, origin.Alone));
        }

        var segments = page.Alphabet.Split(scalar.Text);
        if (segments.Find(s => s.Text is null && text.Step(s.Piece) is not null) is { Piece: > 0 } block)
        {
            page.Diagnostics.Add(TemplateStructureErrors.HalfEntryAfter(text.Step(block.Piece)?.Span ?? span, span));
            return new StaticNode(NullNode.Instance);
        }

        CheckEdges(scalar, segments);
        if (inFlow && isPlain)
            CheckFlow(segments);

        if (isPlain && segments is [{ Text: null, Piece: var piece }] && page.Pieces[piece].Interpolation is { } expression)
            return new HoleTemplate(expression, origin);

        var isBlock = scalar.Style is YamlScalarStyle.Literal or YamlScalarStyle.Folded;
        var items = page.Segments.Read(segments, span, isWhole: false, indents: isBlock);
        var steps = new TextCompiler(page.Diagnostics).Compile(items);
        var shape = new TextShape(isPlain, scalar.Tag is not null, isBlock ? ReadChomping(span) : null);
        return new TextTemplate(steps, origin, shape);
    }

    private void CheckFlow(List<Segment> segments)
    {
        var control = segments.FindIndex(s => s.Text is null && page.Pieces[s.Piece].Statements.Any(x => x is not OutputStatement));
        if (control >= 0)
            page.Diagnostics.Add(TemplateStructureErrors.ControlInFlow(page.Pieces[segments[control].Piece].Span, inBrackets: true));
    }

    private Chomping ReadChomping(SourceSpan span)
    {
        var header = page.Source.Line(span.Line)[(span.Column - 1)..];
        var end = header.IndexOfAny(" \t#");
        header = end < 0 ? header : header[..end];
        return header.Contains('-') ? Chomping.Strip : header.Contains('+') ? Chomping.Keep : Chomping.Clip;
    }

    /// <summary>A mark at the edge of a scalar would take away the white space that separates it from what stands around.</summary>
    private void CheckEdges(YamlScalarSyntax scalar, List<Segment> segments)
    {
        if (scalar.Style is YamlScalarStyle.SingleQuoted or YamlScalarStyle.DoubleQuoted)
            return;

        var isPlain = scalar.Style == YamlScalarStyle.Plain;
        if (segments is [{ Text: null } first, ..])
        {
            var piece = page.Pieces[first.Piece].Piece;
            if (piece.Left == Strip.All || (piece.Left == Strip.Line && isPlain))
                page.Diagnostics.Add(TemplateStructureErrors.StripBeforeStructure(page.Source.Span(piece.Start, piece.Start + 3)));
        }

        if (LastPiece(segments) is { } last && (isPlain || !IsAlone(last)) && last.Piece.Right != Strip.None)
            page.Diagnostics.Add(TemplateStructureErrors.StripBeforeStructure(page.Source.Span(last.Piece.End - 3, last.Piece.End)));
    }

    private CodePiece? LastPiece(List<Segment> segments) => segments switch
    {
        [.., { Text: null } last] => page.Pieces[last.Piece],
        [.., { Text: null } last, { Text: "\n" }] => page.Pieces[last.Piece],
        _ => null,
    };

    private static bool IsAlone(CodePiece piece) => piece.IsDirective && piece.Piece is { Left: Strip.Line, Right: Strip.Line };
}
