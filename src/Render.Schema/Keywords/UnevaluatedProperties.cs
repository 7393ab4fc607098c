// SPDX-License-Identifier: MIT

using Render.Core.Nodes;
using Render.Core.Text;
using Render.Schema.Validation;

namespace Render.Schema.Keywords;

/// <summary><c>unevaluatedProperties</c>: a schema for the entries that nothing else looked at.</summary>
internal sealed class UnevaluatedProperties(CompiledSchema owner, CompiledSchema rest) : Keyword(owner, "unevaluatedProperties")
{
    public override Rank Rank => Rank.Unevaluated;

    /// <inheritdoc/>
    public override bool Holds(Node node, Evaluation run, Evaluated? seen)
    {
        if (node is not MapNode map)
            return true;

        for (var i = 0; i < map.Entries.Length; i++)
        {
            if (seen?.Has(i) != true && !rest.Holds(map.Entries[i].Value, run, null))
                return false;
        }

        seen?.MarkAll();
        return true;
    }

    /// <inheritdoc/>
    public override void Explain(Place place, Evaluation run, Evaluated? seen, Report report)
    {
        if (place.Node is not MapNode map)
            return;

        for (var i = 0; i < map.Entries.Length; i++)
        {
            var entry = map.Entries[i];
            if (seen?.Has(i) == true || rest.Holds(entry.Value, run, null))
                continue;

            if (rest.Keywords.Any(keyword => keyword is Never))
                new UnknownKey(Owner, Name).Explain(place, entry, Nearest(entry.Key, map), null, report);
            else
                rest.Explain(place.Entry(entry), run, report);
        }
    }

    private string? Nearest(string key, MapNode map) => NearestName.Find(key, KnownNames.Of(Owner).Where(name => map[name] is null));
}
