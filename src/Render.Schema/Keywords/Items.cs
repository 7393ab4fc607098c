// SPDX-License-Identifier: MIT

using Render.Core.Nodes;
using Render.Schema.Validation;

namespace Render.Schema.Keywords;

/// <summary><c>prefixItems</c> with <c>items</c>, and draft 7's <c>items</c> with <c>additionalItems</c>: schemas by position, and one for the rest.</summary>
internal sealed class Items(CompiledSchema owner, IReadOnlyList<CompiledSchema> prefix, CompiledSchema? rest) : Keyword(owner, "items")
{
    public override Rank Rank => Rank.Children;

    /// <inheritdoc/>
    public override bool Holds(Node node, Evaluation run, Evaluated? seen)
    {
        if (node is not ListNode list)
            return true;

        for (var i = 0; i < list.Items.Length; i++)
        {
            if (SchemaOf(i) is not { } schema)
                break;
            if (!schema.Holds(list.Items[i], run, null))
                return false;

            seen?.Mark(i);
        }

        return true;
    }

    /// <inheritdoc/>
    public override void Explain(Place place, Evaluation run, Evaluated? seen, Report report)
    {
        if (place.Node is not ListNode list)
            return;

        for (var i = 0; i < list.Items.Length && SchemaOf(i) is { } schema; i++)
        {
            if (!schema.Holds(list.Items[i], run, null))
                schema.Explain(place.Item(list, i), run, report);
        }
    }

    private CompiledSchema? SchemaOf(int index) => index < prefix.Count ? prefix[index] : rest;
}
