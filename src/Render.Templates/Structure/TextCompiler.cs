// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Diagnostics;
using Render.Templates.Expressions;
using Render.Templates.Parsing;
using Render.Templates.Rendering;
using Render.Templates.Steps;

namespace Render.Templates.Structure;

/// <summary>Turns text with statements in it into steps: the blocks of a text are nested by their opening and ending statements.</summary>
internal sealed class TextCompiler(DiagnosticBag diagnostics)
{
    private IReadOnlyList<TextItem> _items = [];
    private int _at;

    /// <summary>Compiles all parts of a text.</summary>
    public Step Compile(IReadOnlyList<TextItem> items)
    {
        (_items, _at) = (items, 0);
        var steps = ImmutableArray.CreateBuilder<Step>();
        while (_at < _items.Count)
        {
            ReadSection(steps);
            if (_at < _items.Count)
                Report(_items[_at++]);
        }

        return steps is [var single] ? single : new SequenceStep(steps.ToImmutable());
    }

    public static string Keyword(Statement? statement) => statement switch
    {
        ElseStatement => "else",
        WhenStatement => "when",
        _ => "end",
    };

    /// <summary>Reads up to the statement that goes on with the block around, or closes it.</summary>
    private void ReadSection(ImmutableArray<Step>.Builder steps)
    {
        while (_at < _items.Count && _items[_at].Statement is not { IsFollowing: true })
        {
            var item = _items[_at++];
            if (item.Text is { } text)
                steps.Add(new LiteralStep(item.Span, text));
            else if (item.Statement is { } statement)
                steps.Add(Compile(statement, item));
        }
    }

    private Step ReadSection()
    {
        var steps = ImmutableArray.CreateBuilder<Step>();
        ReadSection(steps);
        return steps is [var single] ? single : new SequenceStep(steps.ToImmutable());
    }

    private Step Compile(Statement statement, TextItem item) => statement switch
    {
        OutputStatement output => new OutputStep(output.Expression, item.Indent),
        IfStatement opening => CompileIf(opening, item),
        ForStatement opening => CompileFor(opening, item),
        CaseStatement opening => CompileCase(opening, item),
        WithStatement opening => new WithStep(opening.Target, ReadOnlySection(item)),
        CaptureStatement opening => new CaptureStep(opening.Target, ReadOnlySection(item)),
        _ => SimpleSteps.Of(statement),
    };

    private IfStep CompileIf(IfStatement opening, TextItem item)
    {
        var branches = ImmutableArray.CreateBuilder<KeyValuePair<Expression?, Step>>();
        branches.Add(new(opening.Condition, ReadSection()));
        while (Following() is ElseStatement branch)
        {
            _at++;
            branches.Add(new(branch.Condition, ReadSection()));
        }

        ReadEnd(item);
        return new IfStep(branches.ToImmutable());
    }

    private ForStep CompileFor(ForStatement opening, TextItem item)
    {
        var body = ReadSection();
        var otherwise = default(Step);
        if (Following() is ElseStatement { Condition: null })
        {
            _at++;
            otherwise = ReadSection();
        }

        ReadEnd(item);
        return new ForStep(opening.Span, opening.Variable, opening.Options, body, otherwise);
    }

    private CaseStep CompileCase(CaseStatement opening, TextItem item)
    {
        var sections = ImmutableArray.CreateBuilder<KeyValuePair<ImmutableArray<Expression>, Step>>();
        SectionRules.CheckBeforeFirstWhen(_items, ref _at, diagnostics);
        while (Following() is WhenStatement or ElseStatement { Condition: null })
        {
            var choices = (Following() as WhenStatement)?.Choices ?? [];
            _at++;
            sections.Add(new(choices, ReadSection()));
        }

        ReadEnd(item);
        return new CaseStep(opening.Subject, sections.ToImmutable());
    }

    private Step ReadOnlySection(TextItem item)
    {
        var body = ReadSection();
        ReadEnd(item);
        return body;
    }

    /// <summary>A block that is whole in the page but not in these parts begins or ends outside of the value that they make up.</summary>
    private void Report(TextItem item)
    {
        if (item.Block is null)
            diagnostics.Add(TemplateSyntaxErrors.NothingToClose(item.Span, Keyword(item.Statement)));
        else
            BlockRules.ReportCrossing(item.Span, item.Block, diagnostics);
    }

    private Statement? Following() => _at < _items.Count ? _items[_at].Statement : null;

    private void ReadEnd(TextItem opening)
    {
        if (Following() is EndStatement)
            _at++;
        else
            Report(opening);
    }
}
