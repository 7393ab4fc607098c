// SPDX-License-Identifier: MIT

using Render.Core.Nodes;
using Render.Schema.Validation;

namespace Render.Schema.Keywords;

/// <summary><c>dependentRequired</c>, and the lists of <c>dependencies</c>: a key that needs others beside it.</summary>
internal sealed class DependentRequired(CompiledSchema owner, string name, IReadOnlyList<(string Key, IReadOnlyList<string> Needs)> rules)
    : Keyword(owner, name)
{
    /// <inheritdoc/>
    public override bool Holds(Node node, Evaluation run, Evaluated? seen)
    {
        if (node is not MapNode map)
            return true;

        foreach (var (key, needs) in rules)
        {
            if (map.IndexOf(key) >= 0 && needs.Any(need => map.IndexOf(need) < 0))
                return false;
        }

        return true;
    }

    /// <inheritdoc/>
    public override void Explain(Place place, Evaluation run, Evaluated? seen, Report report)
    {
        if (place.Node is not MapNode map)
            return;

        foreach (var (key, needs) in rules)
        {
            var missing = needs.Where(need => map.IndexOf(need) < 0).Select(Wording.Quote).ToArray();
            if (missing.Length == 0 || !map.TryGet(key, out var entry))
                continue;

            var verb = missing.Length == 1 ? "is" : "are";
            report.Add(
                place.Entry(entry), place.KeyOf(entry), Owner, Name,
                $"The key {Wording.Quote(key)} needs {Wording.AllOf(missing)} beside it, which {verb} missing.", null);
        }
    }
}
