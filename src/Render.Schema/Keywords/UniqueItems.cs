// SPDX-License-Identifier: MIT

using System.Globalization;
using Render.Core.Nodes;
using Render.Schema.Validation;

namespace Render.Schema.Keywords;

/// <summary><c>uniqueItems</c>, and list type <c>set</c> of Kubernetes. Secrets are the same when they are made the same way.</summary>
internal sealed class UniqueItems(CompiledSchema owner, string name = "uniqueItems") : Keyword(owner, name)
{
    private const int PairwiseLimit = 6;

    /// <inheritdoc/>
    public override bool Holds(Node node, Evaluation run, Evaluated? seen) => node is not ListNode list || FindDuplicate(list) < 0;

    /// <inheritdoc/>
    public override void Explain(Place place, Evaluation run, Evaluated? seen, Report report)
    {
        if (place.Node is not ListNode list)
            return;

        var again = FindDuplicate(list);
        var first = list.Items.TakeWhile(item => !NodeEquality.Equal(item, list.Items[again])).Count();
        Violate(report, place.Item(list, again), string.Create(CultureInfo.InvariantCulture, $"The item equals item {first + 1} of the list; items must differ."));
    }

    /// <summary>Index of the first item that equals an earlier one, or -1.</summary>
    private static int FindDuplicate(ListNode list)
    {
        var items = list.Items;
        if (items.Length > PairwiseLimit)
        {
            var seen = new HashSet<Node>(items.Length, NodeEquality.Instance);
            for (var i = 0; i < items.Length; i++)
            {
                if (!seen.Add(items[i]))
                    return i;
            }

            return -1;
        }

        for (var i = 1; i < items.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (NodeEquality.Equal(items[i], items[j]))
                    return i;
            }
        }

        return -1;
    }
}
