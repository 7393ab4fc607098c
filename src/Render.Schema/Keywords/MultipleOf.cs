// SPDX-License-Identifier: MIT

using Render.Core.Nodes;
using Render.Schema.Validation;

namespace Render.Schema.Keywords;

/// <summary><c>multipleOf</c>, by exact decimal arithmetic: 0.3 is a multiple of 0.1.</summary>
internal sealed class MultipleOf(CompiledSchema owner, ExactNumber divisor) : Keyword(owner, "multipleOf")
{
    /// <inheritdoc/>
    public override bool Holds(Node node, Evaluation run, Evaluated? seen) => node is not NumberNode number || number.Value.IsMultipleOf(divisor);

    /// <inheritdoc/>
    public override void Explain(Place place, Evaluation run, Evaluated? seen, Report report) =>
        Violate(report, place, $"Expected a multiple of {divisor.Lexeme}, found {place.Found} that is none.");
}
