// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Diagnostics;
using Render.Core.Documents;
using Render.Core.Nodes;
using Render.Core.Text;
using Render.Yaml.Syntax;

namespace Render.Yaml.Composition;

/// <summary>
/// Gives syntax its meaning, one document after the other. Aliases share the anchored subtree; the budget counts every use of
/// it, so a tree that would be walked for hours is refused before it exists.
/// </summary>
/// <param name="budget">How much a tree may be.</param>
/// <param name="findings">Receives what is wrong.</param>
/// <param name="length">Characters of the text.</param>
internal sealed class Composer(DocumentBudget budget, DiagnosticBag findings, int length)
{
    private readonly Dictionary<string, Anchored> _anchors = new(StringComparer.Ordinal);
    private readonly KeyNames _names = new(findings, length);
    private readonly TagReader _tags = new(findings);
    private long _spent;
    private bool _exhausted;

    /// <summary>The tree of one document. After an error the tree is incomplete.</summary>
    public Node Compose(YamlSyntaxNode root)
    {
        _anchors.Clear();
        return Compose(root, 0).Node;
    }

    private Composed Compose(YamlSyntaxNode syntax, int depth)
    {
        if (syntax is YamlAliasSyntax alias)
            return Follow(alias, depth);

        Spend(1, syntax.Span);
        if (syntax.Anchor is { } anchor)
            Declare(anchor, syntax.Span);

        var composed = syntax switch
        {
            YamlMapSyntax map => ComposeMap(map, depth),
            YamlListSyntax list => ComposeList(list, depth),
            YamlScalarSyntax scalar => new Composed(_tags.Scalar(scalar), 1, 0),
            _ => new Composed(new NullNode(syntax.Span), 1, 0),
        };
        if (syntax.Anchor is not null)
            _anchors[syntax.Anchor] = new Anchored(syntax.Span, composed);

        return composed;
    }

    private Composed ComposeList(YamlListSyntax list, int depth)
    {
        _tags.CheckCollection(list, "!!seq");
        var items = ImmutableArray.CreateBuilder<Node>(list.Items.Length);
        var (size, height) = (1L, 0);
        foreach (var item in list.Items)
        {
            var composed = Compose(item, depth + 1);
            items.Add(composed.Node);
            size += composed.Size;
            height = Math.Max(height, composed.Height);
        }

        return new Composed(new ListNode(items.MoveToImmutable(), list.Span), size, height + 1);
    }

    private Composed ComposeMap(YamlMapSyntax map, int depth)
    {
        _tags.CheckCollection(map, "!!map");
        var entries = new EntryCollector(map.Entries.Length, findings);
        var (size, height) = (1L, 0);
        foreach (var (key, value) in map.Entries)
        {
            if (KeyNames.IsMerge(key))
            {
                entries.StartMerge(key.Span);
                var merged = Merge(entries, key, value, depth);
                size += merged.Size;
                height = Math.Max(height, merged.Height);
                continue;
            }

            var name = NameOf(key, depth);
            var composed = Compose(value, depth + 1);
            height = Math.Max(height, composed.Height);
            size += composed.Size;
            if (name is not null)
                entries.Add(new MapEntry(name, key.Span, composed.Node));
        }

        return new Composed(new MapNode(entries.ToEntries(), map.Span), size, height + 1);
    }

    /// <summary>The text of a key; null after a finding.</summary>
    private string? NameOf(YamlSyntaxNode key, int depth)
    {
        if (key is YamlScalarSyntax { Anchor: null, Tag: null } scalar)
            return _names.Of(scalar);
        if (key is YamlScalarSyntax or YamlAliasSyntax)
            return _names.Of(Compose(key, depth + 1).Node, key.Span);

        findings.Add(YamlErrors.KeyNotScalar(key.Span));
        return null;
    }

    /// <summary>
    /// Adds the entries of a merge key's map, or of each map of its list. What an earlier key hides is counted too:
    /// it has been looked at.
    /// </summary>
    private (long Size, int Height) Merge(EntryCollector entries, YamlSyntaxNode key, YamlSyntaxNode value, int depth)
    {
        var sources = value is YamlListSyntax list ? list.Items : [value];
        var (size, height) = (0L, 0);
        foreach (var source in sources)
        {
            if (_exhausted)
                break;

            var composed = Compose(source, depth);
            if (composed.Node is not MapNode merged)
            {
                findings.Add(YamlErrors.MergeNotMap(source.Span, composed.Node.Describe()));
                continue;
            }

            size += composed.Size;
            height = Math.Max(height, composed.Height - 1);
            entries.Merge(merged, new Origin(OriginKind.MergeKey, key.Span.To(value.Span)));
        }

        return (size, height);
    }

    private Composed Follow(YamlAliasSyntax alias, int depth)
    {
        if (!_anchors.TryGetValue(alias.Name, out var anchored))
        {
            findings.Add(YamlErrors.UndefinedAlias(alias.Span, NearestName.Find(alias.Name, _anchors.Keys)));
            return new Composed(new NullNode(alias.Span), 1, 0);
        }

        if (anchored.Value is not { } target)
        {
            findings.Add(YamlErrors.AliasInsideItself(alias.Span, anchored.Span));
            return new Composed(new NullNode(alias.Span), 1, 0);
        }

        Spend(target.Size, alias.Span);
        if (_exhausted)
            return new Composed(new NullNode(alias.Span), 1, 0);
        if (depth + target.Height > budget.MaxDepth)
            findings.Add(YamlErrors.TooDeep(alias.Span, budget.MaxDepth));

        return target with { Node = target.Node.WithOrigin(new Origin(OriginKind.Alias, alias.Span)) };
    }

    private void Declare(string anchor, SourceSpan span)
    {
        if (_anchors.TryGetValue(anchor, out var earlier))
            findings.Add(YamlErrors.AnchorAgain(span, earlier.Span));

        _anchors[anchor] = new Anchored(span, null);
    }

    private void Spend(long nodes, SourceSpan span)
    {
        _spent += nodes;
        if (_spent <= budget.MaxNodes || _exhausted)
            return;

        _exhausted = true;
        findings.Add(YamlErrors.TooManyNodes(span, budget.MaxNodes));
    }
}
