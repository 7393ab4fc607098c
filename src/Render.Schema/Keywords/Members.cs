// SPDX-License-Identifier: MIT

using System.Collections.Frozen;
using Render.Core.Nodes;
using Render.Core.Text;
using Render.Schema.Validation;

namespace Render.Schema.Keywords;

/// <summary>
/// <c>properties</c>, <c>patternProperties</c>, <c>additionalProperties</c> and <c>required</c> in one walk over the entries: they
/// depend on each other, and a table look-up per entry is all that most of them cost.
/// </summary>
internal sealed class Members : Keyword
{
    private readonly MemberRules _rules;
    private readonly IReadOnlySet<string>? _nullable;
    // Frozen tables are dear to make and quick to ask; here they are asked for every entry of a document. A schema that no document
    // is held against makes none; threads that race make the same one.
    private FrozenDictionary<string, Slot>? _slots;

    /// <summary>Creates the check.</summary>
    /// <param name="owner">The schema.</param>
    /// <param name="rules">Its keywords.</param>
    /// <param name="nullable">
    /// The names that may hold a null, where a null counts as absent otherwise: an API server drops it. Null when a null is a value like any other.
    /// </param>
    public Members(CompiledSchema owner, MemberRules rules, IReadOnlySet<string>? nullable = null)
        : base(owner, "properties")
    {
        _rules = rules;
        _nullable = nullable;
    }

    public override Rank Rank => Rank.Children;

    /// <summary>What it was made of.</summary>
    public MemberRules Rules => _rules;

    /// <inheritdoc/>
    public override bool Holds(Node node, Evaluation run, Evaluated? seen)
    {
        if (node is not MapNode map)
            return true;

        var entries = map.Entries;
        var slots = _slots ??= Slots();
        var required = 0;
        for (var i = 0; i < entries.Length; i++)
        {
            var isKnown = false;
            if (_nullable is not null && IsDropped(entries[i]))
                continue;
            if (slots.TryGetValue(entries[i].Key, out var slot))
            {
                required += slot.IsRequired ? 1 : 0;
                isKnown = slot.Schema is not null;
                if (slot.Schema is not null && !slot.Schema.Holds(entries[i].Value, run, null))
                    return false;
            }

            if (!HoldsOthers(entries[i], run, ref isKnown))
                return false;
            if (isKnown)
                seen?.Mark(i);
        }

        return required == _rules.Required.Count;
    }

    /// <inheritdoc/>
    public override void Explain(Place place, Evaluation run, Evaluated? seen, Report report)
    {
        if (place.Node is not MapNode map)
            return;

        var suggested = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in map.Entries.Where(entry => !IsDropped(entry)))
        {
            var matching = _rules.SchemasOf(entry.Key, run).ToArray();
            foreach (var schema in matching)
                schema.Explain(place.Entry(entry), run, report);

            if (matching.Length == 0 && _rules.Additional is { } additional && !additional.Holds(entry.Value, run, null))
                ExplainAdditional(place, map, entry, run, report, suggested);
        }

        foreach (var name in _rules.Required.Where(name => IsAbsent(map, name) && !suggested.Contains(name)))
        {
            var summary = _rules.Properties.GetValueOrDefault(name)?.Summary;
            var hint = summary is null ? $"Add the key {Wording.Quote(name)}." : $"Add {Wording.Quote(name)}: {summary}.";
            report.Add(place, place.OwnerSpan, Owner, "required", $"The key {Wording.Quote(name)} is missing.", hint);
        }
    }

    private FrozenDictionary<string, Slot> Slots()
    {
        var slots = new Dictionary<string, Slot>(StringComparer.Ordinal);
        foreach (var (name, schema) in _rules.Properties)
            slots.Add(name, new Slot(schema, IsRequired: false));

        foreach (var name in _rules.Required)
            slots[name] = new Slot(_rules.Properties.GetValueOrDefault(name), IsRequired: true);

        return slots.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private bool IsDropped(MapEntry entry) =>
        _nullable is not null && entry.Value is NullNode && !_nullable.Contains(entry.Key) && _rules.Properties.ContainsKey(entry.Key);

    private bool IsAbsent(MapNode map, string name) => !map.TryGet(name, out var entry) || IsDropped(entry);

    private bool HoldsOthers(MapEntry entry, Evaluation run, ref bool isKnown)
    {
        for (var i = 0; i < _rules.Patterns.Count; i++)
        {
            var (pattern, schema) = _rules.Patterns[i];
            if (!pattern.Matches(entry.Key, run))
                continue;

            isKnown = true;
            if (!schema.Holds(entry.Value, run, null))
                return false;
        }

        if (isKnown || _rules.Additional is null)
            return true;

        isKnown = true;
        return _rules.Additional.Holds(entry.Value, run, null);
    }

    private void ExplainAdditional(Place place, MapNode map, MapEntry entry, Evaluation run, Report report, HashSet<string> suggested)
    {
        if (_rules.Additional is { } additional && !additional.Keywords.Any(keyword => keyword is Never))
        {
            additional.Explain(place.Entry(entry), run, report);
            return;
        }

        var nearest = NearestName.Find(entry.Key, _rules.Properties.Keys.Where(name => map[name] is null));
        if (nearest is not null)
            suggested.Add(nearest);

        new UnknownKey(Owner, "additionalProperties").Explain(place, entry, nearest, AllowedKeys(), report);
    }

    private string? AllowedKeys() => _rules.Properties.Count == 0
        ? null
        : $"Allowed here: {Wording.AllOf([.. _rules.Properties.Keys.Order(StringComparer.Ordinal)])}.";

    private sealed record Slot(CompiledSchema? Schema, bool IsRequired);
}
