// SPDX-License-Identifier: MIT

using Render.Core.Nodes;
using Render.Schema.Validation;

namespace Render.Schema.Keywords;

/// <summary><c>oneOf</c>. A branch that holds only because a secret could not be looked into may or may not be the one.</summary>
internal sealed class OneOf(CompiledSchema owner, IReadOnlyList<CompiledSchema> branches) : Keyword(owner, "oneOf")
{
    public override Rank Rank => Rank.InPlace;

    public override IEnumerable<CompiledSchema> InPlace => branches;

    /// <summary>The alternatives.</summary>
    public IReadOnlyList<CompiledSchema> Branches => branches;

    /// <inheritdoc/>
    public override bool Holds(Node node, Evaluation run, Evaluated? seen)
    {
        var certain = 0;
        var possible = 0;
        for (var i = 0; i < branches.Count; i++)
        {
            var unknowns = run.Unknowns;
            var own = seen is null ? null : new Evaluated();
            if (!branches[i].Holds(node, run, own))
                continue;

            possible++;
            certain += run.Unknowns == unknowns ? 1 : 0;
            if (certain > 1)
                return false;
            if (own is not null)
                seen?.Merge(own);
        }

        return possible > 0;
    }

    /// <inheritdoc/>
    public override void Explain(Place place, Evaluation run, Evaluated? seen, Report report)
    {
        var holding = branches.Where(branch => branch.Holds(place.Node, run, null)).ToArray();
        var alternatives = new Alternatives(Owner, Name, branches);
        if (holding.Length > 1)
            alternatives.ExplainSeveral(place, holding, report);
        else
            alternatives.ExplainNone(place, run, report);
    }
}
