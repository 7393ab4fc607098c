// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Nodes;

namespace Render.Diff.Lists;

/// <summary>
/// Compares two lists: item by item of the same name where all items have names, otherwise along the longest common
/// sequence, with what stands between two common items paired off in order.
/// </summary>
internal sealed class ListComparison(TreeComparison trees, DiffPath path, bool namesOnly)
{
    public void Compare(ListNode before, ListNode after)
    {
        if (before.Items.Length + after.Items.Length > 0 && ListKeys.Find(before, after, namesOnly) is { } field)
            CompareNamed(before, after, field);
        else
            CompareSequences(before, after);
    }

    private void CompareNamed(ListNode before, ListNode after, string field)
    {
        var old = before.Items.ToDictionary(item => NameOf(item, field), StringComparer.Ordinal);
        var made = after.Items.ToDictionary(item => NameOf(item, field), StringComparer.Ordinal);
        foreach (var name in after.Items.Concat(before.Items).Select(item => NameOf(item, field)).Distinct(StringComparer.Ordinal))
            trees.Compare(path.Then(new DiffStep.Item(field, name)), old.GetValueOrDefault(name), made.GetValueOrDefault(name));

        // New items at the end are no new order; new ones in between are.
        ImmutableArray<string> kept = [.. before.Items.Select(item => NameOf(item, field)).Where(made.ContainsKey)];
        ImmutableArray<string> added = [.. after.Items.Select(item => NameOf(item, field)).Where(name => !old.ContainsKey(name))];
        ImmutableArray<string> order = [.. after.Items.Select(item => NameOf(item, field))];
        if (!order.SequenceEqual(kept.Concat(added)))
            trees.Add(path, ChangeKind.Reordered, Names(before, field), Names(after, field));
    }

    private void CompareSequences(ListNode before, ListNode after)
    {
        var (b, a) = (0, 0);
        var common = Myers.Match(before.Items, after.Items, NodeEquality.Equal);
        foreach (var (atBefore, atAfter) in common.Append((before.Items.Length, after.Items.Length)))
        {
            while (b < atBefore && a < atAfter)
            {
                trees.Compare(path.Then(new DiffStep.Position(b, a)), before.Items[b], after.Items[a]);
                (b, a) = (b + 1, a + 1);
            }

            for (; b < atBefore; b++)
                trees.Compare(path.Then(new DiffStep.Position(b, -1)), before.Items[b], null);
            for (; a < atAfter; a++)
                trees.Compare(path.Then(new DiffStep.Position(-1, a)), null, after.Items[a]);

            // Made the same way; whether the values of secrets in it are the same is another question.
            if (b < before.Items.Length && a < after.Items.Length)
                trees.Compare(path.Then(new DiffStep.Position(b, a)), before.Items[b], after.Items[a]);

            (b, a) = (b + 1, a + 1);
        }
    }

    private static string NameOf(Node item, string field) => ListKeys.NameOf(item, field) ?? string.Empty;

    /// <summary>The items with nothing but their names.</summary>
    private static ListNode Names(ListNode list, string field) => list.WithItems([
        .. list.Items.OfType<MapNode>().Select(item => (Node)item.WithEntries([.. item.Entries.Where(entry => entry.Key == field)]))]);
}
