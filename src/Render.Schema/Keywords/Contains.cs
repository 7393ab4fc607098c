// SPDX-License-Identifier: MIT

using Render.Core.Nodes;
using Render.Schema.Validation;

namespace Render.Schema.Keywords;

/// <summary><c>contains</c> with <c>minContains</c> and <c>maxContains</c>. What may or may not match because it is secret counts only in favour.</summary>
internal sealed class Contains(CompiledSchema owner, CompiledSchema item, int min, int max, bool marks) : Keyword(owner, "contains")
{
    public override Rank Rank => Rank.Children;

    /// <inheritdoc/>
    public override bool Holds(Node node, Evaluation run, Evaluated? seen)
    {
        if (node is not ListNode list)
            return true;

        var (certain, possible) = Count(list, run, seen);
        return possible >= min && certain <= max;
    }

    /// <inheritdoc/>
    public override void Explain(Place place, Evaluation run, Evaluated? seen, Report report)
    {
        if (place.Node is not ListNode list)
            return;

        var (certain, _) = Count(list, run, null);
        var expected = Owner.Expected ?? item.Expected ?? item.Summary;
        var kind = expected is null ? "items of a certain kind" : $"items that are {expected}";
        var limit = certain > max ? $"at most {Wording.Count(max, "item", "items")}" : $"at least {Wording.Count(min, "item", "items")}";
        Violate(report, place, $"Expected {limit} of the list to match ({kind}), found {Wording.Count(certain, "item", "items")} that do.");
    }

    private (int Certain, int Possible) Count(ListNode list, Evaluation run, Evaluated? seen)
    {
        var (certain, possible) = (0, 0);
        for (var i = 0; i < list.Items.Length; i++)
        {
            var unknowns = run.Unknowns;
            if (!item.Holds(list.Items[i], run, null))
                continue;

            possible++;
            certain += run.Unknowns == unknowns ? 1 : 0;
            if (marks)
                seen?.Mark(i);
        }

        return (certain, possible);
    }
}
