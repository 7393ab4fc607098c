// SPDX-License-Identifier: MIT

using Render.Core.Nodes;
using Render.Schema.Validation;

namespace Render.Schema.Keywords;

/// <summary>
/// <c>$dynamicRef</c> to a name that is dynamic where it is written: the outermost resource on the way here that has the same
/// dynamic name decides, so that an extension can replace the schema that it extends.
/// </summary>
internal sealed class DynamicReference(CompiledSchema owner, string anchor, CompiledSchema initial) : Keyword(owner, "$dynamicRef")
{
    public override Rank Rank => Rank.InPlace;

    /// <inheritdoc/>
    public override bool Holds(Node node, Evaluation run, Evaluated? seen) => Target(run).Holds(node, run, seen);

    /// <inheritdoc/>
    public override void Explain(Place place, Evaluation run, Evaluated? seen, Report report) => Target(run).Explain(place, run, report);

    private CompiledSchema Target(Evaluation run)
    {
        var target = initial;
        for (var scope = run.Scopes; scope is not null; scope = scope.Outer)
        {
            if (scope.Resource.DynamicTargets.TryGetValue(anchor, out var outer))
                target = outer;
        }

        return target;
    }
}
