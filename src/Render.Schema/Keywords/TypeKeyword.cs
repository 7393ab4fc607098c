// SPDX-License-Identifier: MIT

using Render.Core.Nodes;
using Render.Schema.Validation;

namespace Render.Schema.Keywords;

/// <summary><c>type</c>. A secret and an embedded document are strings.</summary>
internal sealed class TypeKeyword(CompiledSchema owner, SchemaTypes types) : Keyword(owner, "type")
{
    public override Rank Rank => Rank.Type;

    /// <summary>The allowed types in words.</summary>
    public string Expected => types.Describe();

    /// <inheritdoc/>
    public override bool Holds(Node node, Evaluation run, Evaluated? seen) => types.Allow(node);

    /// <inheritdoc/>
    public override void Explain(Place place, Evaluation run, Evaluated? seen, Report report) =>
        Violate(report, place, $"Expected {Owner.Expected ?? Expected}, found {place.Found}.", Hint(place.Node));

    private string? Hint(Node node) => (types, node) switch
    {
        (SchemaTypes.String, NumberNode or BooleanNode) => "Put the value in quotes.",
        (SchemaTypes.Boolean, StringNode) => "Write true or false without quotes.",
        (SchemaTypes.Integer or SchemaTypes.Number, StringNode text) when ExactNumber.TryParse(text.Value, out _) => "Remove the quotes.",
        (SchemaTypes.List, StringNode) => "Write a list, even for a single item.",
        _ => null,
    };
}
