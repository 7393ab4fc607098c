// SPDX-License-Identifier: MIT

using Render.Core.Nodes;
using Render.Schema.Validation;

namespace Render.Schema.Keywords;

/// <summary><c>$ref</c>, resolved when the schema was compiled.</summary>
internal sealed class Reference(CompiledSchema owner, CompiledSchema target) : Keyword(owner, "$ref")
{
    public override Rank Rank => Rank.InPlace;

    public override IEnumerable<CompiledSchema> InPlace => [target];

    /// <inheritdoc/>
    public override bool Holds(Node node, Evaluation run, Evaluated? seen) => target.Holds(node, run, seen);

    /// <inheritdoc/>
    public override void Explain(Place place, Evaluation run, Evaluated? seen, Report report) => target.Explain(place, run, report);
}
