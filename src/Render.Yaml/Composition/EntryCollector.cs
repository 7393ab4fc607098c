// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Diagnostics;
using Render.Core.Nodes;
using Render.Core.Text;

namespace Render.Yaml.Composition;

/// <summary>
/// Collects the entries of one map. A key that the map writes itself wins over merged ones, wherever it stands; of merged
/// ones the first wins; a key written twice is an error.
/// </summary>
internal sealed class EntryCollector(int capacity, DiagnosticBag findings)
{
    private const int LinearLimit = 8;

    // A chain of a thousand merges would carry a thousand places on each value; nobody reads more than the nearest.
    private const int MaxOrigins = 16;

    private readonly ImmutableArray<MapEntry>.Builder _entries = ImmutableArray.CreateBuilder<MapEntry>(capacity);
    private Dictionary<string, int>? _index;
    private HashSet<string>? _merged;
    private SourceSpan? _mergeKey;

    /// <summary>Notes a merge key; a second one in the same map is a duplicate.</summary>
    public void StartMerge(SourceSpan key)
    {
        if (_mergeKey is { } first)
            findings.Add(YamlErrors.DuplicateKey(key, "<<", first));

        _mergeKey ??= key;
    }

    /// <summary>Adds an entry that the map writes itself.</summary>
    public void Add(MapEntry entry)
    {
        var at = IndexOf(entry.Key);
        if (at < 0)
            Append(entry);
        else if (_merged is not null && _merged.Remove(entry.Key))
            _entries[at] = entry;
        else
            findings.Add(YamlErrors.DuplicateKey(entry.KeySpan, entry.Key, _entries[at].KeySpan));
    }

    /// <summary>Adds the entries of another map as far as their keys are free.</summary>
    public void Merge(MapNode map, Origin origin)
    {
        _merged ??= new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in map.Entries)
        {
            if (IndexOf(entry.Key) >= 0)
                continue;

            _merged.Add(entry.Key);
            Append(entry.Value.Provenance.Length < MaxOrigins ? entry with { Value = entry.Value.WithOrigin(origin) } : entry);
        }
    }

    /// <summary>All entries in order.</summary>
    public ImmutableArray<MapEntry> ToEntries() => _entries.DrainToImmutable();

    private void Append(MapEntry entry)
    {
        _entries.Add(entry);
        _index?.Add(entry.Key, _entries.Count - 1);
    }

    private int IndexOf(string key)
    {
        if (_index is null && _entries.Count > LinearLimit)
        {
            _index = new Dictionary<string, int>(capacity, StringComparer.Ordinal);
            for (var i = 0; i < _entries.Count; i++)
                _index.Add(_entries[i].Key, i);
        }

        if (_index is not null)
            return _index.TryGetValue(key, out var found) ? found : -1;

        for (var i = 0; i < _entries.Count; i++)
        {
            if (string.Equals(_entries[i].Key, key, StringComparison.Ordinal))
                return i;
        }

        return -1;
    }
}
