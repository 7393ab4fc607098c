// SPDX-License-Identifier: MIT

using Render.Core.Nodes;
using Render.Schema.Formats;
using Render.Schema.Validation;

namespace Render.Schema.Keywords;

/// <summary><c>format</c>, where it is an assertion.</summary>
internal sealed class FormatKeyword(CompiledSchema owner, Format format) : Keyword(owner, "format")
{
    /// <inheritdoc/>
    public override bool Holds(Node node, Evaluation run, Evaluated? seen) => node switch
    {
        StringNode text => format.Accepts(text.Value),
        SecretNode or EmbeddedNode => !format.IsOfText || run.Unknown(),
        NumberNode number => format.Accepts(number.Value),
        _ => true,
    };

    /// <inheritdoc/>
    public override void Explain(Place place, Evaluation run, Evaluated? seen, Report report) =>
        Violate(report, place, $"Expected {Owner.Expected ?? format.Words}, found {place.Found} that is none.");
}
