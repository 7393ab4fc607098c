// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Nodes;

namespace Render.Kubernetes.Live.Fields;

/// <summary>
/// What a forced server-side apply would make of a live object, worked out from who owns which field: for users who may read but not
/// patch. Defaults and admission of the server are unknown here; fields that it filled in live stay as they are.
/// </summary>
/// <param name="live">The live object.</param>
/// <param name="applied">What is applied, written out.</param>
/// <param name="manager">The applier.</param>
internal sealed class SimulatedApply(MapNode live, MapNode applied, string manager)
{
    private readonly ImmutableArray<FieldManager> _managers = FieldManager.Of(live);

    /// <summary>The object afterwards, what the applier owns then, and what it takes from others.</summary>
    public (MapNode After, OwnedFields Owned, ImmutableArray<(string Manager, FieldPath Field)> Taken) Run()
    {
        var fields = new AppliedFields(_managers);
        var owned = fields.Of(applied);
        var mine = _managers.FirstOrDefault(entry => entry.Name == manager && entry.IsApply);
        var others = _managers.Where(entry => entry != mine).ToArray();
        var gone = (mine?.Fields.Leaves ?? [])
            .Where(leaf => !owned.Touches(leaf.Scope) && !Array.Exists(others, other => other.Fields.Touches(leaf.Scope)));
        var after = (MapNode)Put(FieldPath.RemoveAll(live, gone), applied, FieldPath.Root, fields);
        var taken = others
            .SelectMany(other => other.Fields.Leaves.Where(owned.Owns).Where(leaf => !NodeEquality.Equal(leaf.Find(live), leaf.Find(after))).Select(leaf => (other.Name, leaf)))
            .ToImmutableArray();
        return (after, owned, taken);
    }

    private static Node Put(Node? target, Node source, FieldPath path, AppliedFields fields) => (target, source) switch
    {
        (not null, NullNode) => target,
        (MapNode map, MapNode wanted) => wanted.Entries.Aggregate(map, (result, entry) =>
            entry.Value is NullNode && result.IndexOf(entry.Key) < 0 ? result : result.With(entry.Key, Put(result[entry.Key], entry.Value, path.Field(entry.Key), fields))),
        (ListNode list, ListNode wanted) when fields.KeysOf(path) is { } keys => PutItems(list, wanted, keys, path, fields),
        _ => source,
    };

    private static ListNode PutItems(ListNode list, ListNode wanted, ImmutableArray<string> keys, FieldPath path, AppliedFields fields)
    {
        var items = list.Items;
        foreach (var item in wanted.Items)
        {
            var step = AppliedFields.StepTo(item, keys);
            var at = Enumerable.Range(0, items.Length).Where(i => AppliedFields.StepTo(items[i], keys) == step).Cast<int?>().FirstOrDefault();
            items = at is { } index ? items.SetItem(index, Put(items[index], item, path.Then(step), fields)) : items.Add(item);
        }

        return list.WithItems(items);
    }
}
