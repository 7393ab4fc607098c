// SPDX-License-Identifier: MIT

using System.Text.RegularExpressions;
using Render.Core.Text;
using Render.Templates.Rendering;

namespace Render.Templates.Structure;

/// <summary>Where the stand-in of a block goes, and what may stand around it: a block holds whole entries, items or documents.</summary>
internal static partial class PlacementRules
{
    /// <summary>How a stand-in is written: as its own content, otherwise as its neighbours.</summary>
    public static (TreeKind Kind, int Indent) Place(DraftBody body, int at, BodyShape shape)
    {
        if (shape.IsMixed)
            return (TreeKind.Whole, OpensValue(body.Elements.Take(at)) ? shape.Indent + 1 : shape.Indent);

        if (shape.Kind != TreeKind.Any)
            return (shape.Kind, shape.Indent);

        if (!shape.Writes)
        {
            var next = body.Elements.Skip(at + 1).Select(BodyShape.Of).FirstOrDefault(s => s.Kind != TreeKind.Any);
            return next is null ? (TreeKind.Any, 0) : (next.Kind, next.Indent);
        }

        var neighbour = Neighbour(body.Elements.Skip(at + 1), shape.Indent);
        neighbour = neighbour == TreeKind.Any ? Neighbour(body.Elements.Take(at).Reverse(), shape.Indent) : neighbour;
        return (neighbour == TreeKind.Any ? TreeKind.Whole : neighbour, shape.Indent);
    }

    /// <summary>Checks that a block does not hold half a document, and that a step does not stand between a key and its value.</summary>
    public static bool Check(PageParts page, DraftBody body, int at, BodyShape shape, TreeKind kind, SourceSpan span)
    {
        if (!shape.Writes && kind is not (TreeKind.Map or TreeKind.List or TreeKind.Documents))
        {
            page.Diagnostics.Add(TemplateStructureErrors.StepBeforeValue(span));
            return false;
        }

        if (kind != TreeKind.Documents || !shape.Writes)
            return true;

        var before = body.Elements.Take(at).LastOrDefault(e => BodyShape.Of(e).Writes);
        var after = body.Elements.Skip(at + 1).FirstOrDefault(e => BodyShape.Of(e).Writes || e is DraftLine { Kind: LineKind.DocumentEnd });
        var isHalf = (before is not null && !StartsDocument(body.Elements[at]) && !EndsDocument(before)) || (after is not null && !StartsDocument(after) && !EndsDocument(body.Elements[at]));
        if (isHalf)
            page.Diagnostics.Add(TemplateStructureErrors.HalfDocument(span));

        return !isHalf;
    }

    /// <summary>Checks that no line of a block is indented less than its first one: such a line belongs to something outside.</summary>
    public static bool CheckIndents(PageParts page, DraftBody body, BodyShape shape)
    {
        if (shape.Kind == TreeKind.Documents)
            return true;

        var half = body.Elements.Select(BodyShape.Of).FirstOrDefault(s => s.Writes && s.Kind != TreeKind.Any && s.Indent < shape.Indent);
        if (half is null)
            return true;

        page.Diagnostics.Add(TemplateStructureErrors.HalfEntry(SpanOf(page, half), SpanOf(page, shape)));
        return false;
    }

    private static SourceSpan SpanOf(PageParts page, BodyShape shape) =>
        new(page.Source.Path, shape.Line, shape.Indent + 1, shape.Line, shape.Indent + 2);

    private static TreeKind Neighbour(IEnumerable<DraftElement> elements, int indent)
    {
        foreach (var shape in elements.Select(BodyShape.Of).Where(s => s.Kind != TreeKind.Any))
        {
            if (shape.Indent == indent && shape.Kind is TreeKind.Map or TreeKind.List)
                return shape.Kind;

            if (shape.Indent < indent || shape.Kind == TreeKind.Documents)
                break;
        }

        return TreeKind.Any;
    }

    /// <summary>
    /// True when a value is still to come: a key without one stands before. Items may stand as far left as their key, which one value
    /// in their place may not.
    /// </summary>
    private static bool OpensValue(IEnumerable<DraftElement> before) =>
        before.LastOrDefault(element => element is not DraftLine { Kind: LineKind.Nothing }) is DraftLine { Kind: LineKind.Entry or LineKind.Item } line
        && OpenKey().IsMatch(line.Text);

    [GeneratedRegex(@":([ \t]+[!&][^ \t]*)*[ \t]*([ \t]#.*)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 30_000)]
    private static partial Regex OpenKey();

    private static bool StartsDocument(DraftElement element) => element switch
    {
        DraftLine { Kind: LineKind.DocumentStart or LineKind.DocumentEnd } => true,
        DraftBlock block => block.Sections.Select(s => s.Value.Elements.Find(e => BodyShape.Of(e).Writes)).All(e => e is null || StartsDocument(e)),
        _ => false,
    };

    private static bool EndsDocument(DraftElement element) => element switch
    {
        DraftLine { Kind: LineKind.DocumentStart } line => line.Text.AsSpan(3).Trim().IsEmpty,
        DraftBlock block => block.Sections.Select(s => s.Value.Elements.FindLast(e => BodyShape.Of(e).Writes)).All(e => e is null || EndsDocument(e)),
        _ => false,
    };
}
