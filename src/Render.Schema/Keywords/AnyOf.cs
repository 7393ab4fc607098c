// SPDX-License-Identifier: MIT

using Render.Core.Nodes;
using Render.Schema.Validation;

namespace Render.Schema.Keywords;

/// <summary><c>anyOf</c>.</summary>
internal sealed class AnyOf(CompiledSchema owner, IReadOnlyList<CompiledSchema> branches) : Keyword(owner, "anyOf")
{
    public override Rank Rank => Rank.InPlace;

    public override IEnumerable<CompiledSchema> InPlace => branches;

    /// <summary>The alternatives.</summary>
    public IReadOnlyList<CompiledSchema> Branches => branches;

    /// <inheritdoc/>
    public override bool Holds(Node node, Evaluation run, Evaluated? seen)
    {
        var any = false;
        for (var i = 0; i < branches.Count; i++)
        {
            // Whoever asks what was looked at needs every branch that holds, not only the first.
            var own = seen is null ? null : new Evaluated();
            if (!branches[i].Holds(node, run, own))
                continue;
            if (own is null)
                return true;

            seen?.Merge(own);
            any = true;
        }

        return any;
    }

    /// <inheritdoc/>
    public override void Explain(Place place, Evaluation run, Evaluated? seen, Report report) =>
        new Alternatives(Owner, Name, branches).ExplainNone(place, run, report);
}
