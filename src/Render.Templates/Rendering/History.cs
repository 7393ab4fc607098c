// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Nodes;
using Render.Core.Text;

namespace Render.Templates.Rendering;

/// <summary>
/// Where values came from. A value of the model stands somewhere in the spec; a value computed from it stands nowhere and
/// carries the history of what it was computed from; a value placed in the output begins with the template's place.
/// </summary>
internal static class History
{
    // A text joined from a long list needs no more witnesses than a reader can look at.
    private const int Limit = 16;

    /// <summary>The history of a value as its users see it: its own place first, unless it has none or a template rendered it.</summary>
    public static ImmutableArray<Origin> Of(Node value) =>
        value.Span.IsKnown && !IsRendered(value) ? value.Provenance.Insert(0, new Origin(OriginKind.Spec, value.Span)) : value.Provenance;

    /// <summary>The history of what was computed from two values.</summary>
    public static ImmutableArray<Origin> Of(Node left, Node right) => Join(Of(left), Of(right));

    /// <summary>The history of what was computed from several values; lists stand for their items.</summary>
    public static ImmutableArray<Origin> Of(ReadOnlySpan<Node> values)
    {
        ImmutableArray<Origin> all = [];
        foreach (var value in values)
        {
            if (all.Length >= Limit)
                break;

            all = Join(all, value is ListNode { Span.IsKnown: false } list ? Of(list.Items.AsSpan()) : Of(value));
        }

        return all;
    }

    /// <summary>Both histories, each origin once.</summary>
    public static ImmutableArray<Origin> Join(ImmutableArray<Origin> left, ImmutableArray<Origin> right)
    {
        if (right.IsEmpty || left.Length >= Limit)
            return left;

        return left.IsEmpty ? right : [.. left.Union(right).Take(Limit)];
    }

    /// <summary>A scalar result with the history of its arguments; containers keep the histories of what they hold.</summary>
    public static Node Attach(Node result, ImmutableArray<Origin> history)
    {
        var isOwn = result is MapNode or ListNode || result.Span.IsKnown || !result.Provenance.IsEmpty || history.IsEmpty;
        return isOwn ? result : result.With(SourceSpan.None, history);
    }

    /// <summary>A value as a part of the output: the template's place first, then its own history, all the way down.</summary>
    public static Node Place(Node value, TemplateOrigin template)
    {
        if (IsRendered(value))
            return value;

        var history = value.Span.IsKnown || !value.Provenance.IsEmpty ? Placed(value, template.Origin) : template.Alone;
        return value switch
        {
            MapNode map => new MapNode(PlaceEntries(map.Entries, template), template.Span, history),
            ListNode list => new ListNode(PlaceItems(list.Items, template), template.Span, history),
            EmbeddedNode embedded => new EmbeddedNode(embedded.Format, Place(embedded.Content, template), template.Span, history),
            _ => value.With(template.Span, history),
        };
    }

    /// <summary>Number of nodes in a tree.</summary>
    public static int Size(Node value) => value switch
    {
        MapNode map => 1 + map.Entries.Sum(e => Size(e.Value)),
        ListNode list => 1 + list.Items.Sum(Size),
        EmbeddedNode embedded => 1 + Size(embedded.Content),
        _ => 1,
    };

    /// <summary>True for a node that a template has rendered before, such as the tree of an include.</summary>
    private static bool IsRendered(Node value) => value.Provenance is [{ Kind: OriginKind.Template }, ..];

    private static ImmutableArray<Origin> Placed(Node value, Origin template)
    {
        var own = value.Span.IsKnown ? 1 : 0;
        var history = ImmutableArray.CreateBuilder<Origin>(1 + own + value.Provenance.Length);
        history.Add(template);
        if (own == 1)
            history.Add(new Origin(OriginKind.Spec, value.Span));

        history.AddRange(value.Provenance);
        return history.MoveToImmutable();
    }

    private static ImmutableArray<MapEntry> PlaceEntries(ImmutableArray<MapEntry> entries, TemplateOrigin template)
    {
        var placed = ImmutableArray.CreateBuilder<MapEntry>(entries.Length);
        foreach (var entry in entries)
            placed.Add(entry with { Value = Place(entry.Value, template) });

        return placed.MoveToImmutable();
    }

    private static ImmutableArray<Node> PlaceItems(ImmutableArray<Node> items, TemplateOrigin template)
    {
        var placed = ImmutableArray.CreateBuilder<Node>(items.Length);
        foreach (var item in items)
            placed.Add(Place(item, template));

        return placed.MoveToImmutable();
    }
}
