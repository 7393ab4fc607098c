// SPDX-License-Identifier: MIT

using Render.Core.Nodes;
using Render.Schema.Validation;

namespace Render.Schema.Keywords;

/// <summary>The schema <c>false</c>: nothing may stand there.</summary>
internal sealed class Never(CompiledSchema owner) : Keyword(owner, "false")
{
    public override Rank Rank => Rank.Type;

    /// <inheritdoc/>
    public override bool Holds(Node node, Evaluation run, Evaluated? seen) => false;

    /// <inheritdoc/>
    public override void Explain(Place place, Evaluation run, Evaluated? seen, Report report)
    {
        var what = place.Key is null ? "Nothing" : $"The key {Wording.Quote(place.Key)}";
        var verb = place.Key is null ? "may stand here" : "is not allowed here";
        report.Add(place, place.KeySpan.IsKnown ? place.KeySpan : place.ValueSpan, Owner, Name, $"{what} {verb}.", null);
    }
}
