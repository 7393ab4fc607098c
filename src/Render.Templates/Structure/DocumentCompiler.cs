// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Templates.Rendering;
using Render.Templates.Steps;
using Render.Yaml.Syntax;

namespace Render.Templates.Structure;

/// <summary>Turns the documents of a body into steps: entries and items that join what stands around, or documents of their own.</summary>
internal sealed class DocumentCompiler(PageParts page, BodyText text)
{
    /// <summary>Adds the steps of all documents.</summary>
    public void AddTo(ImmutableArray<Step>.Builder steps, ImmutableArray<YamlSyntaxNode> documents, bool areWhole)
    {
        foreach (var root in documents)
        {
            if (IsNothing(root))
                continue;

            if (root is YamlScalarSyntax scalar && page.Alphabet.IsWhole(scalar.Text, out var number) && text.Step(number) is { } placed)
                steps.Add(Placed(placed, areWhole));
            else if (areWhole)
                steps.Add(Document(root));
            else
                AddContent(steps, root);
        }
    }

    /// <summary>A block that stands for documents writes them itself; any other makes up a document.</summary>
    private static Step Placed(PlacedStep placed, bool areWhole) =>
        areWhole && placed.Shape.Kind != TreeKind.Documents && placed.Shape.Writes
            ? new DocumentStep(TemplateOrigin.Of(placed.Span), placed.Step)
            : placed.Step;

    private DocumentStep Document(YamlSyntaxNode root)
    {
        var content = ImmutableArray.CreateBuilder<Step>();
        AddContent(content, root);
        return new DocumentStep(TemplateOrigin.Of(text.Map(root.Span)), new SequenceStep(content.ToImmutable()));
    }

    private void AddContent(ImmutableArray<Step>.Builder steps, YamlSyntaxNode root)
    {
        var nodes = new NodeCompiler(page, text);
        if (root is YamlMapSyntax { IsFlow: false, Tag: null } map)
            nodes.AddEntries(steps, map);
        else if (root is YamlListSyntax { IsFlow: false, Tag: null } list)
            nodes.AddItems(steps, list);
        else
            steps.Add(new WholeStep(nodes.Compile(root)));
    }

    private static bool IsNothing(YamlSyntaxNode root) =>
        root is YamlScalarSyntax { Text.Length: 0, Style: YamlScalarStyle.Plain, Tag: null, Anchor: null };
}
