// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Templates.Parsing;
using Render.Templates.Rendering;
using Render.Templates.Steps;

namespace Render.Templates.Structure;

/// <summary>Compiles planned bodies whose YAML is read: the blocks in a body first, each into a step, then what it holds itself.</summary>
internal sealed class BodyCompiler(PageParts page)
{
    /// <summary>Compiles the body of a page.</summary>
    public Step Compile(DraftBody body)
    {
        var planner = new BodyPlanner(page);
        var plan = planner.Plan(body, isSection: false);
        new BodyReader(page).Read(planner.Contents);
        return Compile(plan);
    }

    private Step Compile(BodyPlan plan)
    {
        var steps = ImmutableArray.CreateBuilder<Step>();
        foreach (var part in plan.Parts)
        {
            if (part.Step is { } step)
                steps.Add(step);
            else if (part.Block is { } block)
                steps.Add(Compile(block));
            else if (part.Content is { } content)
                AddContent(steps, content);
        }

        return steps is [var single] ? single : new SequenceStep(steps.ToImmutable());
    }

    private Step Compile(PlannedBlock planned)
    {
        var sections = planned.Draft.Sections;
        var bodies = planned.Bodies.Select(Compile).ToArray();
        switch (planned.Draft.Block.Opening)
        {
            case IfStatement:
                return new IfStep([.. sections.Select((s, i) => KeyValuePair.Create((s.Key as IfStatement)?.Condition ?? (s.Key as ElseStatement)?.Condition, bodies[i]))]);
            case ForStatement loop:
                return new ForStep(loop.Span, loop.Variable, loop.Options, bodies[0], bodies.Length > 1 ? bodies[1] : null);
            case CaseStatement choice:
                if (BodyShape.Of(sections[0].Value).Writes)
                    page.Diagnostics.Add(TemplateSyntaxErrors.BeforeFirstWhen(choice.Span));

                return new CaseStep(choice.Subject, [.. sections.Skip(1).Select((s, i) => KeyValuePair.Create((s.Key as WhenStatement)?.Choices ?? [], bodies[i + 1]))]);
            case WithStatement with:
                return new WithStep(with.Target, bodies[0]);
            default:
                return SequenceStep.Empty;
        }
    }

    private void AddContent(ImmutableArray<Step>.Builder steps, PlannedContent content)
    {
        foreach (var placed in content.Text.Placed)
        {
            if (placed.Block is { } block)
                placed.Step = Compile(block);
        }

        new DocumentCompiler(page, content.Text).AddTo(steps, content.Documents, content.Kind == TreeKind.Documents);
    }
}
