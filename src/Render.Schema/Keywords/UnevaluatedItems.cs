// SPDX-License-Identifier: MIT

using Render.Core.Nodes;
using Render.Schema.Validation;

namespace Render.Schema.Keywords;

/// <summary><c>unevaluatedItems</c>: a schema for the items that nothing else looked at.</summary>
internal sealed class UnevaluatedItems(CompiledSchema owner, CompiledSchema rest) : Keyword(owner, "unevaluatedItems")
{
    public override Rank Rank => Rank.Unevaluated;

    /// <inheritdoc/>
    public override bool Holds(Node node, Evaluation run, Evaluated? seen)
    {
        if (node is not ListNode list)
            return true;

        for (var i = 0; i < list.Items.Length; i++)
        {
            if (seen?.Has(i) != true && !rest.Holds(list.Items[i], run, null))
                return false;
        }

        seen?.MarkAll();
        return true;
    }

    /// <inheritdoc/>
    public override void Explain(Place place, Evaluation run, Evaluated? seen, Report report)
    {
        if (place.Node is not ListNode list)
            return;

        for (var i = 0; i < list.Items.Length; i++)
        {
            if (seen?.Has(i) != true && !rest.Holds(list.Items[i], run, null))
                rest.Explain(place.Item(list, i), run, report);
        }
    }
}
