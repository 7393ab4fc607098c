// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Documents;
using Render.Templates.Parsing;
using Render.Templates.Rendering;
using Render.Templates.Steps;
using Render.Yaml.Syntax;

namespace Render.Templates.Structure;

/// <summary>
/// Compiles a body: the blocks in it first, each into a step, then its own lines as YAML, with a stand-in where each block stands.
/// </summary>
internal sealed class BodyCompiler(PageParts page)
{
    /// <summary>Compiles a body.</summary>
    /// <param name="body">The body.</param>
    /// <param name="isSection">True inside a block, which holds whole entries only.</param>
    public Step Compile(DraftBody body, bool isSection)
    {
        var shape = BodyShape.Of(body);
        var elements = body.Elements;
        var first = elements.FindIndex(e => BodyShape.Of(e).Writes);
        var last = elements.FindLastIndex(e => BodyShape.Of(e).Writes || e is DraftLine { Kind: not LineKind.Nothing });
        var steps = ImmutableArray.CreateBuilder<Step>();
        AddSilent(steps, elements, 0, first < 0 ? elements.Count : first);
        if (first < 0)
            return Sequence(steps);

        var hasLines = elements.Skip(first).Any(e => e is DraftLine { Kind: not LineKind.Nothing });
        if (!hasLines)
            AddSilent(steps, elements, first, last + 1);
        else if (!isSection || PlacementRules.CheckIndents(page, body, shape))
            AddContent(steps, body, first, last);

        AddSilent(steps, elements, last + 1, elements.Count);
        return Sequence(steps);
    }

    private static Step Sequence(ImmutableArray<Step>.Builder steps) => steps is [var single] ? single : new SequenceStep(steps.ToImmutable());

    /// <summary>Adds what needs no place in YAML: steps before and after the content, and bodies of nothing but blocks.</summary>
    private void AddSilent(ImmutableArray<Step>.Builder steps, List<DraftElement> elements, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (elements[i] is DraftStep step)
                steps.Add(step.Step);
            else if (elements[i] is DraftBlock block)
                steps.Add(Compile(block));
        }
    }

    private Step Compile(DraftBlock block)
    {
        var bodies = block.Sections.Select(s => Compile(s.Value, isSection: true)).ToArray();
        switch (block.Block.Opening)
        {
            case IfStatement:
                return new IfStep([.. block.Sections.Select((s, i) => KeyValuePair.Create((s.Key as IfStatement)?.Condition ?? (s.Key as ElseStatement)?.Condition, bodies[i]))]);
            case ForStatement loop:
                return new ForStep(loop.Span, loop.Variable, loop.Options, bodies[0], bodies.Length > 1 ? bodies[1] : null);
            case CaseStatement choice:
                if (BodyShape.Of(block.Sections[0].Value).Writes)
                    page.Diagnostics.Add(TemplateSyntaxErrors.BeforeFirstWhen(choice.Span));

                return new CaseStep(choice.Subject, [.. block.Sections.Skip(1).Select((s, i) => KeyValuePair.Create((s.Key as WhenStatement)?.Choices ?? [], bodies[i + 1]))]);
            case WithStatement with:
                return new WithStep(with.Target, bodies[0]);
            default:
                return SequenceStep.Empty;
        }
    }

    private void AddContent(ImmutableArray<Step>.Builder steps, DraftBody body, int first, int last)
    {
        var text = new BodyText(page);
        var isSound = true;
        for (var i = first; i <= last; i++)
        {
            var element = body.Elements[i];
            if (element is DraftLine line)
            {
                text.AddLine(line.Text, line.Line);
                continue;
            }

            var shape = BodyShape.Of(element);
            var span = element is DraftBlock block ? block.Block.Opening.Span : ((DraftStep)element).Span;
            var step = element is DraftBlock nested ? Compile(nested) : ((DraftStep)element).Step;
            var (kind, indent) = PlacementRules.Place(body, i, shape);
            isSound &= PlacementRules.Check(page, body, i, shape, kind, span);
            text.AddStep(new PlacedStep(step, span, element.Line, shape), kind, indent);
        }

        if (isSound)
            Parse(steps, text, BodyShape.Of(body));
    }

    private void Parse(ImmutableArray<Step>.Builder steps, BodyText text, BodyShape shape)
    {
        var read = YamlSyntaxReader.Read(text.ToSource(), DocumentBudget.Source);
        if (!read.IsSuccess(out var stream))
        {
            page.Diagnostics.AddRange(YamlFailures.Explain(read.Diagnostics, text));
            return;
        }

        var documents = new DocumentCompiler(page, text);
        documents.AddTo(steps, stream.Documents, shape.Kind == TreeKind.Documents);
    }
}
