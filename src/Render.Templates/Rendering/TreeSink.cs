// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Nodes;
using Render.Core.Text;

namespace Render.Templates.Rendering;

/// <summary>Collects the entries of a map, the items of a list, or one value. What comes first decides, and the rest has to agree.</summary>
internal sealed class TreeSink(RenderContext context, SourceSpan span, TreeKind kind, int capacity = 4) : Sink
{
    private ImmutableArray<MapEntry>.Builder? _entries;
    private ImmutableArray<Node>.Builder? _items;
    private List<LoopRound?>? _rounds;
    private Dictionary<string, int>? _index;
    private List<MapNode>? _merged;
    private Node? _whole;
    private TreeKind _kind = kind;
    private bool _hasFailed;
    private bool _hasDocument;

    /// <summary>True when nothing was written: all blocks have vanished.</summary>
    public bool IsEmpty => _entries is null && _items is null && _whole is null && _merged is null && !_hasFailed;

    /// <inheritdoc/>
    public override void Fail() => _hasFailed = true;

    /// <inheritdoc/>
    public override void Text(string text, SourceSpan span) => Accepts(TreeKind.Whole, span);

    /// <inheritdoc/>
    public override void Value(Node value, SourceSpan span, string indent) => Accepts(TreeKind.Whole, span);

    /// <inheritdoc/>
    public override void Entry(in MapEntry entry)
    {
        if (!Accepts(TreeKind.Map, entry.KeySpan) || !context.CountNodes(1, entry.KeySpan))
            return;

        var entries = _entries ??= ImmutableArray.CreateBuilder<MapEntry>(capacity);
        var known = IndexOf(entry.Key);
        if (known >= 0)
        {
            context.Fail(TemplateRenderErrors.DuplicateKey(
                entry.KeySpan, entry.Key, context.Round?.Describe(), entries[known].KeySpan, _rounds?[known]?.Describe()));
            return;
        }

        _index?.Add(entry.Key, entries.Count);
        if (context.Round is not null && _rounds is null)
            _rounds = [.. Enumerable.Repeat<LoopRound?>(null, entries.Count)];

        _rounds?.Add(context.Round);
        entries.Add(entry);
    }

    /// <inheritdoc/>
    public override void Merge(Node value, SourceSpan span)
    {
        if (!Accepts(TreeKind.Map, span))
            return;

        var maps = value is ListNode list ? list.Items : [value];
        foreach (var map in maps)
        {
            if (map is MapNode found)
                (_merged ??= []).Add(found);
            else
                context.Fail(TemplateRenderErrors.MergeNeedsMap(span, map));
        }
    }

    /// <inheritdoc/>
    public override void Item(Node item)
    {
        if (Accepts(TreeKind.List, item.Span) && context.CountNodes(1, item.Span))
            (_items ??= ImmutableArray.CreateBuilder<Node>(capacity)).Add(item);
    }

    /// <inheritdoc/>
    public override void Whole(Node value)
    {
        if (!Accepts(TreeKind.Whole, value.Span))
            return;

        if (_whole is not null)
            context.Fail(TemplateRenderErrors.TwoValues(value.Span, _whole.Span));

        _whole = value;
    }

    /// <inheritdoc/>
    public override void Document(Node root)
    {
        // A template that begins with '---' still holds one value; only a second document has no place here.
        if (_hasDocument || !IsEmpty)
            context.Fail(TemplateRenderErrors.KindsDiffer(root.Span, TreeKind.Documents, _kind, span));
        else
            AddContent(root);

        _hasDocument = true;
    }

    /// <summary>What was collected; null, the node, when nothing was. Null, no node, after a report.</summary>
    public Node? ToNode(TemplateOrigin origin)
    {
        if (_hasFailed || context.IsStopped)
            return null;

        if (_entries is not null || _merged is not null)
            return new MapNode(Merged(), origin.Span, origin.Alone);

        if (_items is not null)
            return new ListNode(_items.DrainToImmutable(), origin.Span, origin.Alone);

        return _whole ?? new NullNode(origin.Span, origin.Alone);
    }

    private void AddContent(Node root)
    {
        if (root is MapNode map)
        {
            foreach (var entry in map.Entries)
                Entry(entry);
        }
        else if (root is ListNode list)
        {
            foreach (var item in list.Items)
                Item(item);
        }
        else
        {
            Whole(root);
        }
    }

    private ImmutableArray<MapEntry> Merged()
    {
        foreach (var map in _merged ?? [])
        {
            foreach (var entry in map.Entries)
                Add(entry);
        }

        return _entries is null ? [] : _entries.DrainToImmutable();
    }

    /// <summary>Adds an entry whose key is not there yet.</summary>
    private void Add(in MapEntry entry)
    {
        _entries ??= ImmutableArray.CreateBuilder<MapEntry>(capacity);
        if (IndexOf(entry.Key) >= 0)
            return;

        _index?.Add(entry.Key, _entries.Count);
        _entries.Add(entry);
    }

    private int IndexOf(string key)
    {
        const int linearLimit = 12;
        if (_entries is null)
            return -1;

        if (_entries.Count < linearLimit)
        {
            for (var i = 0; i < _entries.Count; i++)
            {
                if (_entries[i].Key == key)
                    return i;
            }

            return -1;
        }

        _index ??= _entries.Select((e, i) => (e.Key, i)).ToDictionary(p => p.Key, p => p.i, StringComparer.Ordinal);
        return _index.TryGetValue(key, out var at) ? at : -1;
    }

    private bool Accepts(TreeKind offered, SourceSpan at)
    {
        if (_kind == TreeKind.Any)
            _kind = offered;

        if (_kind == offered)
            return true;

        context.Fail(TemplateRenderErrors.KindsDiffer(at, offered, _kind, span));
        return false;
    }
}
