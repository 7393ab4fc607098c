// SPDX-License-Identifier: MIT

using Render.Core.Nodes;
using Render.Schema.Validation;

namespace Render.Schema.Keywords;

/// <summary><c>propertyNames</c>: a schema for every key. Keys are never secret.</summary>
internal sealed class PropertyNames(CompiledSchema owner, CompiledSchema names) : Keyword(owner, "propertyNames")
{
    /// <inheritdoc/>
    public override bool Holds(Node node, Evaluation run, Evaluated? seen)
    {
        if (node is not MapNode map)
            return true;

        foreach (var entry in map.Entries)
        {
            if (!names.Holds(new StringNode(entry.Key), run, null))
                return false;
        }

        return true;
    }

    /// <inheritdoc/>
    public override void Explain(Place place, Evaluation run, Evaluated? seen, Report report)
    {
        if (place.Node is not MapNode map)
            return;

        foreach (var entry in map.Entries)
        {
            var key = new StringNode(entry.Key, place.KeyOf(entry));
            if (names.Holds(key, run, null))
                continue;

            var reasons = new Report();
            names.Explain(place.Entry(entry) with { Node = key }, run, reasons);
            var reason = reasons.Violations.Count > 0 ? reasons.Violations[0] : null;
            var message = reason is null ? "it may not be used." : Lower(reason.Message);
            report.Add(place.Entry(entry), key.Span, Owner, Name, $"The key {Wording.Quote(entry.Key)} is not allowed: {message}", reason?.Hint);
        }
    }

    private static string Lower(string sentence) => char.ToLowerInvariant(sentence[0]) + sentence[1..];
}
