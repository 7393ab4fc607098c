// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Documents;
using Render.Core.Nodes;
using Render.Core.Text;
using Render.Templates.Nodes;
using Render.Templates.Rendering;
using Render.Templates.Steps;
using Render.Yaml;
using Render.Yaml.Syntax;

namespace Render.Templates.Structure;

/// <summary>Turns the YAML of one body into templates of nodes. What holds no code becomes a tree at once.</summary>
internal sealed class NodeCompiler(PageParts page, BodyText text)
{
    private readonly Dictionary<string, NodeTemplate> _anchors = new(StringComparer.Ordinal);
    private readonly ScalarCompiler _scalars = new(page, text);
    private int _flowDepth;

    /// <summary>Compiles a node with its tag and its anchor.</summary>
    public NodeTemplate Compile(YamlSyntaxNode node)
    {
        var compiled = CompileTagged(node);
        if (node.Anchor is { } anchor)
            _anchors[anchor] = compiled;

        return compiled;
    }

    /// <summary>Adds a step for each entry of a map.</summary>
    public void AddEntries(ImmutableArray<Step>.Builder steps, YamlMapSyntax map)
    {
        var seen = new Dictionary<string, SourceSpan>(StringComparer.Ordinal);
        foreach (var (key, value) in map.Entries)
        {
            var span = text.Map(key.Span);
            if (key is not YamlScalarSyntax scalar)
                page.Diagnostics.Add(YamlErrors.KeyNotScalar(span));
            else if (Stand(scalar) is { } placed)
                AddPlaced(steps, placed, value);
            else if (scalar is { Style: YamlScalarStyle.Plain, Text: "<<", Tag: null })
                steps.Add(new MergeStep(span, Compile(value)));
            else if (page.Alphabet.IsIn(scalar.Text))
                steps.Add(new KeyedEntryStep(_scalars.Compile(scalar, _flowDepth > 0), span, Compile(value)));
            else if (seen.TryAdd(scalar.Text, span))
                steps.Add(new EntryStep(KeyOf(scalar, span), span, Compile(value)));
            else
                page.Diagnostics.Add(YamlErrors.DuplicateKey(span, scalar.Text, seen[scalar.Text]));
        }
    }

    /// <summary>Adds a step for each item of a list.</summary>
    public void AddItems(ImmutableArray<Step>.Builder steps, YamlListSyntax list)
    {
        foreach (var item in list.Items)
        {
            if (item is YamlScalarSyntax scalar && Stand(scalar) is { } placed)
                steps.Add(placed.Step);
            else
                steps.Add(new ItemStep(Compile(item)));
        }
    }

    /// <summary>A key is the text that is written; a warning says where another reader would write it differently.</summary>
    private string KeyOf(YamlScalarSyntax key, SourceSpan span)
    {
        if (key is { Style: YamlScalarStyle.Plain, Tag: null } && ScalarResolver.Resolve(key.Text, span) is not StringNode and var typed
            && Scalars.TryText(typed) != key.Text)
            page.Diagnostics.Add(YamlErrors.KeyRetyped(span, typed.Describe()));

        return key.Text;
    }

    private NodeTemplate CompileTagged(YamlSyntaxNode node)
    {
        CheckProperties(node);
        if (node.Tag is null)
            return CompileBare(node);

        var origin = TemplateOrigin.Of(text.Map(node.Span));
        if (Embedding.Format(node.Tag) is { } format)
            return Embed(format, CompileBare(node), origin);

        if (!TagResolver.IsKnown(node.Tag))
        {
            page.Diagnostics.Add(YamlErrors.UnknownTag(origin.Span));
            return new StaticNode(NullNode.Instance);
        }

        var bare = CompileBare(node);
        var isHeld = node is YamlScalarSyntax { Style: not YamlScalarStyle.Plain } && node.Tag is "!" or "!!str";
        return isHeld ? bare : Cast(node.Tag, bare, node, origin);
    }

    private NodeTemplate CompileBare(YamlSyntaxNode node) => node switch
    {
        YamlMapSyntax map => CompileMap(map),
        YamlListSyntax list => CompileList(list),
        YamlAliasSyntax alias => CompileAlias(alias),
        YamlScalarSyntax scalar when Stand(scalar) is { } placed => Filled(placed),
        YamlScalarSyntax scalar => _scalars.Compile(scalar, _flowDepth > 0),
        _ => new StaticNode(NullNode.Instance),
    };

    private static TreeTemplate Filled(PlacedStep placed) =>
        new(placed.Step, TreeKind.Any, 4, TemplateOrigin.Of(placed.Span));

    private NodeTemplate CompileMap(YamlMapSyntax map)
    {
        var steps = ImmutableArray.CreateBuilder<Step>(map.Entries.Length);
        _flowDepth += map.IsFlow ? 1 : 0;
        AddEntries(steps, map);
        _flowDepth -= map.IsFlow ? 1 : 0;
        var origin = TemplateOrigin.Of(text.Map(map.Span));
        if (steps.All(s => s is EntryStep { Value.Shared: not null }))
        {
            var entries = ImmutableArray.CreateBuilder<MapEntry>(steps.Count);
            foreach (var step in steps.OfType<EntryStep>())
                entries.Add(new MapEntry(step.Key, step.KeySpan, step.Value.Shared ?? NullNode.Instance));

            return Static(new MapNode(entries.MoveToImmutable(), origin.Span, origin.Alone), steps.OfType<EntryStep>().Select(e => e.Value));
        }

        return new TreeTemplate(new SequenceStep(steps.ToImmutable()), TreeKind.Map, steps.Count, origin);
    }

    private NodeTemplate CompileList(YamlListSyntax list)
    {
        var steps = ImmutableArray.CreateBuilder<Step>(list.Items.Length);
        _flowDepth += list.IsFlow ? 1 : 0;
        AddItems(steps, list);
        _flowDepth -= list.IsFlow ? 1 : 0;
        var origin = TemplateOrigin.Of(text.Map(list.Span));
        if (steps.All(s => s is ItemStep { Value.Shared: not null }))
            return Static(new ListNode([.. steps.OfType<ItemStep>().Select(i => i.Value.Shared ?? NullNode.Instance)], origin.Span, origin.Alone), steps.OfType<ItemStep>().Select(i => i.Value));

        return new TreeTemplate(new SequenceStep(steps.ToImmutable()), TreeKind.List, steps.Count, origin);
    }

    /// <summary>A tree that is shared; anchors that are used within anchors can make it larger than it looks.</summary>
    private StaticNode Static(Node tree, IEnumerable<NodeTemplate> parts)
    {
        var limit = DocumentBudget.Source.MaxNodes;
        var size = (int)Math.Min(1 + parts.Sum(part => (long)part.Size), limit + 1);
        if (size > limit)
            page.Diagnostics.Add(YamlErrors.TooManyNodes(tree.Span, limit));

        return new StaticNode(tree, size);
    }

    private NodeTemplate CompileAlias(YamlAliasSyntax alias)
    {
        if (_anchors.TryGetValue(alias.Name, out var anchored))
            return anchored;

        page.Diagnostics.Add(TemplateStructureErrors.AnchorNotInBody(text.Map(alias.Span), alias.Name));
        return new StaticNode(NullNode.Instance);
    }

    private NodeTemplate Embed(EmbeddedFormat format, NodeTemplate content, TemplateOrigin origin)
    {
        if (content.Shared is not { } known)
            return new EmbedTemplate(format, content, origin);

        return new StaticNode(Embedding.Make(format, known, origin, page.Diagnostics) ?? NullNode.Instance, content.Size + 1);
    }

    private NodeTemplate Cast(string tag, NodeTemplate bare, YamlSyntaxNode node, TemplateOrigin origin)
    {
        if (bare.Shared is not null && node is YamlScalarSyntax scalar)
            return new StaticNode(TagResolver.Resolve(tag, scalar.Text, origin.Span, page.Diagnostics).With(origin.Span, origin.Alone));

        return new CastTemplate(tag, bare, origin);
    }

    private PlacedStep? Stand(YamlScalarSyntax scalar) =>
        scalar.Style == YamlScalarStyle.Plain && page.Alphabet.IsWhole(scalar.Text, out var number) ? text.Step(number) : null;

    /// <summary>A stand-in with a value below it means that the block ended in the middle of an entry.</summary>
    private void AddPlaced(ImmutableArray<Step>.Builder steps, PlacedStep placed, YamlSyntaxNode value)
    {
        if (value is YamlScalarSyntax { Text.Length: 0, Style: YamlScalarStyle.Plain })
            steps.Add(placed.Step);
        else
            page.Diagnostics.Add(TemplateStructureErrors.HalfEntryAfter(placed.Span, text.Map(value.Span)));
    }

    private void CheckProperties(YamlSyntaxNode node)
    {
        var name = (node as YamlAliasSyntax)?.Name;
        if (page.Alphabet.IsIn(node.Tag) || page.Alphabet.IsIn(node.Anchor) || page.Alphabet.IsIn(name))
            page.Diagnostics.Add(TemplateStructureErrors.CodeInProperty(text.Map(node.Span)));
    }
}
