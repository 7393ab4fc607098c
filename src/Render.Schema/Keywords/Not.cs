// SPDX-License-Identifier: MIT

using Render.Core.Nodes;
using Render.Schema.Validation;

namespace Render.Schema.Keywords;

/// <summary><c>not</c>. What holds only because a secret could not be looked into is no reason to refuse.</summary>
internal sealed class Not(CompiledSchema owner, CompiledSchema excluded) : Keyword(owner, "not")
{
    public override Rank Rank => Rank.InPlace;

    public override IEnumerable<CompiledSchema> InPlace => [excluded];

    /// <inheritdoc/>
    public override bool Holds(Node node, Evaluation run, Evaluated? seen)
    {
        var unknowns = run.Unknowns;
        return !excluded.Holds(node, run, null) || run.Unknowns > unknowns;
    }

    /// <inheritdoc/>
    public override void Explain(Place place, Evaluation run, Evaluated? seen, Report report)
    {
        if (Alternatives.RequiredNames(excluded) is not { } names || place.Node is not MapNode map || !map.TryGet(names[0], out var entry))
        {
            Violate(report, place, Owner.Expected is { } expected
                ? $"Expected {expected}, found {place.Found}."
                : $"Found {place.Found} of a form that is excluded here.");
            return;
        }

        var message = names.Count == 1
            ? $"The key {Wording.Quote(names[0])} is not allowed here."
            : $"The keys {Wording.AllOf([.. names.Select(Wording.Quote)])} must not stand together.";
        report.Add(place.Entry(entry), place.KeyOf(entry), Owner, Name, message, Owner.Summary);
    }
}
