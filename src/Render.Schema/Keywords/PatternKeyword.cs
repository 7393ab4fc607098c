// SPDX-License-Identifier: MIT

using Render.Core.Nodes;
using Render.Schema.Patterns;
using Render.Schema.Validation;

namespace Render.Schema.Keywords;

/// <summary><c>pattern</c>. What a secret holds is not known, so it passes.</summary>
internal sealed class PatternKeyword(CompiledSchema owner, Pattern pattern) : Keyword(owner, "pattern")
{
    /// <inheritdoc/>
    public override bool Holds(Node node, Evaluation run, Evaluated? seen) => node switch
    {
        StringNode text => pattern.Matches(text.Value, run),
        SecretNode or EmbeddedNode => run.Unknown(),
        _ => true,
    };

    /// <inheritdoc/>
    public override void Explain(Place place, Evaluation run, Evaluated? seen, Report report) =>
        Violate(report, place, Owner.Expected is { } expected
            ? $"Expected {expected}, found {place.Found}."
            : $"Expected text that matches {pattern.Source}, found {place.Found} that does not.");
}
