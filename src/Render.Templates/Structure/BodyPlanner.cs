// SPDX-License-Identifier: MIT

using Render.Templates.Rendering;

namespace Render.Templates.Structure;

/// <summary>Plans bodies: which lines are read as YAML, with a stand-in where each block stands, and what needs no place in it.</summary>
internal sealed class BodyPlanner(PageParts page)
{
    private readonly List<PlannedContent> _contents = [];

    /// <summary>The YAML of all bodies that were planned.</summary>
    public IReadOnlyList<PlannedContent> Contents => _contents;

    /// <summary>Plans a body with all that is inside it.</summary>
    /// <param name="body">The body.</param>
    /// <param name="isSection">True inside a block, which holds whole entries only.</param>
    public BodyPlan Plan(DraftBody body, bool isSection)
    {
        var shape = BodyShape.Of(body);
        var elements = body.Elements;
        var first = elements.FindIndex(e => BodyShape.Of(e).Writes);
        var last = elements.FindLastIndex(e => BodyShape.Of(e).Writes || e is DraftLine { Kind: not LineKind.Nothing });
        var plan = new BodyPlan();
        AddSilent(plan, elements, 0, first < 0 ? elements.Count : first);
        if (first < 0)
            return plan;

        if (elements.FindIndex(first, e => e is DraftLine { Kind: not LineKind.Nothing }) < 0)
            AddSilent(plan, elements, first, last + 1);
        else if (!isSection || PlacementRules.CheckIndents(page, body, shape))
            AddContent(plan, body, shape, first, last);

        AddSilent(plan, elements, last + 1, elements.Count);
        return plan;
    }

    private PlannedBlock Plan(DraftBlock block) => new(block, [.. block.Sections.Select(section => Plan(section.Value, isSection: true))]);

    /// <summary>Adds what needs no place in YAML: steps before and after the content, and bodies of nothing but blocks.</summary>
    private void AddSilent(BodyPlan plan, List<DraftElement> elements, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (elements[i] is DraftStep step)
                plan.Parts.Add(new PlannedPart(step.Step));
            else if (elements[i] is DraftBlock block)
                plan.Parts.Add(new PlannedPart(null, Plan(block)));
        }
    }

    private void AddContent(BodyPlan plan, DraftBody body, BodyShape bodyShape, int first, int last)
    {
        var text = new BodyText(page);
        var (isSound, isOneDocument) = (true, bodyShape.Kind != TreeKind.Documents);
        for (var i = first; i <= last; i++)
        {
            var element = body.Elements[i];
            if (element is DraftLine line)
            {
                text.AddLine(line.Text, line.Line);
                isOneDocument &= line.Kind is not (LineKind.DocumentStart or LineKind.DocumentEnd);
                continue;
            }

            var shape = BodyShape.Of(element);
            var placed = Place(element, shape);
            var (kind, indent) = PlacementRules.Place(body, i, shape);
            isSound &= PlacementRules.Check(page, body, i, shape, kind, placed.Span);
            isOneDocument &= kind != TreeKind.Documents;
            text.AddStep(placed, kind, indent);
        }

        if (!isSound)
            return;

        var content = new PlannedContent(text, bodyShape.Kind, isOneDocument);
        _contents.Add(content);
        plan.Parts.Add(new PlannedPart(null, null, content));
    }

    private PlacedStep Place(DraftElement element, BodyShape shape) => element is DraftBlock block
        ? new PlacedStep(null, Plan(block), block.Block.Opening.Span, element.Line, shape)
        : Place((DraftStep)element, shape);

    private static PlacedStep Place(DraftStep step, BodyShape shape) => new(step.Step, null, step.Span, step.Line, shape);
}
