// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using System.Globalization;
using Render.Core.Nodes;
using Render.Schema.Validation;

namespace Render.Schema.Keywords;

/// <summary>List type <c>map</c> of Kubernetes: no two items have the same values in their key fields.</summary>
/// <param name="owner">The schema.</param>
/// <param name="keys">The key fields.</param>
/// <param name="defaults">The defaults of key fields that may be absent.</param>
internal sealed class ListMapKeys(CompiledSchema owner, IReadOnlyList<string> keys, IReadOnlyDictionary<string, Node> defaults)
    : Keyword(owner, "x-kubernetes-list-type")
{
    private const int PairwiseLimit = 6;
    private readonly string[] _keys = [.. keys];

    /// <inheritdoc/>
    public override bool Holds(Node node, Evaluation run, Evaluated? seen) => node is not ListNode list || FindDuplicate(list) is null;

    /// <inheritdoc/>
    public override void Explain(Place place, Evaluation run, Evaluated? seen, Report report)
    {
        if (place.Node is not ListNode list || FindDuplicate(list) is not { } found)
            return;

        Violate(report, place.Item(list, found.Again), string.Create(
            CultureInfo.InvariantCulture,
            $"The item has the same {Wording.AllOf([.. _keys.Select(Wording.Quote)])} as item {found.First + 1} of the list; items must differ in that."));
    }

    private (int First, int Again)? FindDuplicate(ListNode list) =>
        list.Items.Length <= PairwiseLimit ? FindPairwise(list.Items) : FindHashed(list);

    private (int First, int Again)? FindPairwise(ImmutableArray<Node> items)
    {
        for (var again = 1; again < items.Length; again++)
        {
            for (var first = 0; first < again; first++)
            {
                if (items[first] is MapNode one && items[again] is MapNode other && HaveSameKeys(one, other))
                    return (first, again);
            }
        }

        return null;
    }

    private bool HaveSameKeys(MapNode one, MapNode other)
    {
        foreach (var key in _keys)
        {
            if (!NodeEquality.Equal(ValueOf(one, key), ValueOf(other, key)))
                return false;
        }

        return true;
    }

    private (int First, int Again)? FindHashed(ListNode list)
    {
        var seen = new Dictionary<Node, int>(list.Items.Length, NodeEquality.Instance);
        for (var i = 0; i < list.Items.Length; i++)
        {
            if (list.Items[i] is MapNode item && !seen.TryAdd(KeyOf(item), i))
                return (seen[KeyOf(item)], i);
        }

        return null;
    }

    private ListNode KeyOf(MapNode item) => new([.. _keys.Select(key => ValueOf(item, key))]);

    private Node ValueOf(MapNode item, string key) => item[key] ?? defaults.GetValueOrDefault(key) ?? NullNode.Instance;
}
