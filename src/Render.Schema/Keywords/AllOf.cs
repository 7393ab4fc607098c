// SPDX-License-Identifier: MIT

using Render.Core.Nodes;
using Render.Schema.Validation;

namespace Render.Schema.Keywords;

/// <summary><c>allOf</c>.</summary>
internal sealed class AllOf(CompiledSchema owner, IReadOnlyList<CompiledSchema> branches) : Keyword(owner, "allOf")
{
    public override Rank Rank => Rank.InPlace;

    public override IEnumerable<CompiledSchema> InPlace => branches;

    /// <inheritdoc/>
    public override bool Holds(Node node, Evaluation run, Evaluated? seen)
    {
        for (var i = 0; i < branches.Count; i++)
        {
            if (!branches[i].Holds(node, run, seen))
                return false;
        }

        return true;
    }

    /// <inheritdoc/>
    public override void Explain(Place place, Evaluation run, Evaluated? seen, Report report)
    {
        foreach (var branch in branches)
            branch.Explain(place, run, report);
    }
}
