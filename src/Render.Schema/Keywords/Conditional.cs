// SPDX-License-Identifier: MIT

using Render.Core.Nodes;
using Render.Schema.Validation;

namespace Render.Schema.Keywords;

/// <summary><c>if</c> with <c>then</c> and <c>else</c>. When the condition hangs on a secret, either side will do.</summary>
internal sealed class Conditional(CompiledSchema owner, CompiledSchema condition, CompiledSchema? then, CompiledSchema? otherwise)
    : Keyword(owner, "if")
{
    public override Rank Rank => Rank.InPlace;

    public override IEnumerable<CompiledSchema> InPlace => new[] { condition, then, otherwise }.OfType<CompiledSchema>();

    /// <inheritdoc/>
    public override bool Holds(Node node, Evaluation run, Evaluated? seen)
    {
        var unknowns = run.Unknowns;
        var own = seen is null ? null : new Evaluated();
        if (!condition.Holds(node, run, own))
            return otherwise is null || otherwise.Holds(node, run, seen);

        var isUnknown = run.Unknowns > unknowns;
        if (own is not null)
            seen?.Merge(own);
        if (then is null || then.Holds(node, run, seen))
            return true;

        return isUnknown && (otherwise is null || otherwise.Holds(node, run, seen));
    }

    /// <inheritdoc/>
    public override void Explain(Place place, Evaluation run, Evaluated? seen, Report report) =>
        (condition.Holds(place.Node, run, null) ? then : otherwise)?.Explain(place, run, report);
}
