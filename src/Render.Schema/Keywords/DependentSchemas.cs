// SPDX-License-Identifier: MIT

using Render.Core.Nodes;
using Render.Schema.Validation;

namespace Render.Schema.Keywords;

/// <summary><c>dependentSchemas</c>, and the schemas of <c>dependencies</c>: a schema for the map once a key is there.</summary>
internal sealed class DependentSchemas(CompiledSchema owner, string name, IReadOnlyList<(string Key, CompiledSchema Schema)> rules)
    : Keyword(owner, name)
{
    public override Rank Rank => Rank.InPlace;

    public override IEnumerable<CompiledSchema> InPlace => rules.Select(rule => rule.Schema);

    /// <inheritdoc/>
    public override bool Holds(Node node, Evaluation run, Evaluated? seen)
    {
        foreach (var (key, schema) in rules)
        {
            if (node is MapNode map && map.IndexOf(key) >= 0 && !schema.Holds(node, run, seen))
                return false;
        }

        return true;
    }

    /// <inheritdoc/>
    public override void Explain(Place place, Evaluation run, Evaluated? seen, Report report)
    {
        foreach (var (key, schema) in rules)
        {
            if (place.Node is MapNode map && map.IndexOf(key) >= 0)
                schema.Explain(place, run, report);
        }
    }
}
