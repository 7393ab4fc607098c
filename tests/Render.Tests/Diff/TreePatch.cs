// SPDX-License-Identifier: MIT

using Render.Core.Nodes;
using Render.Diff;

namespace Render.Tests.Diff;

/// <summary>Makes the tree after from the tree before and the changes alone; the proof that a diff leaves nothing out.</summary>
internal static class TreePatch
{
    public static Node? Apply(Node? before, IEnumerable<TreeChange> changes) => Apply(before, [.. changes], 0);

    private static Node? Apply(Node? node, List<TreeChange> changes, int depth)
    {
        if (changes.Count == 0)
            return node;

        if (changes.Find(c => c.Path.Steps.Length == depth && c.Kind != ChangeKind.Reordered) is { } here)
            return here.After;

        var reorder = changes.Find(c => c.Path.Steps.Length == depth);
        var below = changes.Where(c => c.Path.Steps.Length > depth).GroupBy(c => c.Path.Steps[depth]).ToList();
        return node switch
        {
            MapNode map => Maps(map, below, depth),
            EmbeddedNode embedded => new EmbeddedNode(embedded.Format, Some(Apply(embedded.Content, [.. below.Single()], depth + 1))),
            ListNode list when reorder is not null || below[0].Key is DiffStep.Item => Named(list, below, reorder, depth),
            ListNode list => Sequence(list, below, depth),
            _ => throw new InvalidOperationException("A change below a leaf."),
        };
    }

    private static MapNode Maps(MapNode map, List<IGrouping<DiffStep, TreeChange>> below, int depth)
    {
        var entries = map.Entries.ToDictionary(e => e.Key, e => (Node?)e.Value, StringComparer.Ordinal);
        foreach (var group in below)
        {
            var key = ((DiffStep.Key)group.Key).Name;
            entries[key] = Apply(entries.GetValueOrDefault(key), [.. group], depth + 1);
        }

        return new MapNode([.. entries.Where(e => e.Value is not null).Select(e => new MapEntry(e.Key, Some(e.Value)))]);
    }

    private static ListNode Named(ListNode list, List<IGrouping<DiffStep, TreeChange>> below, TreeChange? reorder, int depth)
    {
        var names = (reorder?.After as ListNode)?.Items;
        var field = below.Select(g => g.Key).OfType<DiffStep.Item>().FirstOrDefault()?.Field ?? ((MapNode?)names?[0])?.Entries[0].Key ?? string.Empty;
        var items = list.Items.Select(item => (Name: NameOf(item, field), Item: (Node?)item)).ToList();
        foreach (var group in below)
        {
            var name = ((DiffStep.Item)group.Key).Value;
            var at = items.FindIndex(i => i.Name == name);
            if (at >= 0)
                items[at] = (name, Apply(items[at].Item, [.. group], depth + 1));
            else
                items.Add((name, Apply(null, [.. group], depth + 1)));
        }

        items.RemoveAll(i => i.Item is null);
        var order = names?.Select(name => NameOf(name, field)).ToList();
        return new ListNode([.. items.OrderBy(i => order?.IndexOf(i.Name) ?? 0).Select(i => Some(i.Item))]);
    }

    private static ListNode Sequence(ListNode list, List<IGrouping<DiffStep, TreeChange>> below, int depth)
    {
        var placed = new SortedDictionary<int, Node>();
        var touched = new HashSet<int>();
        foreach (var group in below)
        {
            var step = (DiffStep.Position)group.Key;
            touched.Add(step.Before);
            if (Apply(step.Before >= 0 ? list.Items[step.Before] : null, [.. group], depth + 1) is { } item)
                placed.Add(step.After, item);
        }

        var rest = new Queue<Node>(list.Items.Where((_, i) => !touched.Contains(i)));
        var result = new List<Node>();
        while (placed.Count > 0 || rest.Count > 0)
            result.Add(placed.Remove(result.Count, out var item) ? item : rest.Dequeue());

        return new ListNode([.. result]);
    }

    private static string NameOf(Node item, string field) =>
        ((MapNode)item)[field] is NumberNode number ? number.Value.Lexeme : ((StringNode)Some(((MapNode)item)[field])).Value;

    private static Node Some(Node? node) => node ?? throw new InvalidOperationException("Nothing where something has to be.");
}
