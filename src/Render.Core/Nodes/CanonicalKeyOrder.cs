// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Render.Core.Nodes;

/// <summary>
/// The one order in which keys are written: the fields of Kubernetes objects first, in their usual order, the rest ordinal,
/// <c>status</c> last. It looks at the key alone, not at the map around it, so that moving a part of a tree does not reorder it.
/// Part of the canonical style; a change here is a new version of it.
/// </summary>
public sealed class CanonicalKeyOrder : IComparer<string>
{
    private const int Ordinary = 1000;
    private const int Few = 32;

    private static readonly Dictionary<string, int> Ranks = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["apiVersion"] = 0,
        ["kind"] = 1,
        ["metadata"] = 2,
        ["id"] = 3,
        ["name"] = 4,
        ["generateName"] = 5,
        ["namespace"] = 6,
        ["labels"] = 7,
        ["annotations"] = 8,
        ["type"] = 9,
        ["immutable"] = 10,
        ["spec"] = 11,
        ["data"] = 12,
        ["binaryData"] = 13,
        ["stringData"] = 14,
        ["status"] = Ordinary + 1,
    };

    private CanonicalKeyOrder()
    {
    }

    /// <summary>The shared instance.</summary>
    public static CanonicalKeyOrder Instance { get; } = new();

    /// <summary>The entries in canonical order; the same array when they are in it already.</summary>
    public static ImmutableArray<MapEntry> Sort(ImmutableArray<MapEntry> entries)
    {
        for (var i = 1; i < entries.Length; i++)
        {
            if (CompareKeys(entries[i - 1].Key, entries[i].Key) > 0)
                return entries.Length <= Few ? Insert(entries, i) : Sorted(entries);
        }

        return entries;
    }

    /// <summary>Sorts the few entries of a usual map, of which those before <paramref name="from"/> are in order: each goes to its place.</summary>
    private static ImmutableArray<MapEntry> Insert(ImmutableArray<MapEntry> entries, int from)
    {
        var sorted = entries.AsSpan().ToArray();
        for (var i = from; i < sorted.Length; i++)
        {
            var entry = sorted[i];
            var at = i;
            for (; at > 0 && CompareKeys(sorted[at - 1].Key, entry.Key) > 0; at--)
                sorted[at] = sorted[at - 1];

            sorted[at] = entry;
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(sorted);
    }

    /// <inheritdoc/>
    public int Compare(string? x, string? y) => CompareKeys(x ?? string.Empty, y ?? string.Empty);

    /// <summary>Sorts the keys, which is code that comes compiled with the framework; entries would have theirs compiled at each start.</summary>
    private static ImmutableArray<MapEntry> Sorted(ImmutableArray<MapEntry> entries)
    {
        var keys = new string[entries.Length];
        var places = new Dictionary<string, int>(entries.Length, StringComparer.Ordinal);
        for (var i = 0; i < keys.Length; i++)
        {
            keys[i] = entries[i].Key;
            places.Add(keys[i], i);
        }

        Array.Sort(keys, Instance);
        var sorted = ImmutableArray.CreateBuilder<MapEntry>(keys.Length);
        foreach (var key in keys)
            sorted.Add(entries[places[key]]);

        return sorted.MoveToImmutable();
    }

    private static int CompareKeys(string left, string right)
    {
        var ranks = Rank(left) - Rank(right);
        return ranks != 0 ? ranks : string.CompareOrdinal(left, right);
    }

    private static int Rank(string key) => Ranks.TryGetValue(key, out var rank) ? rank : Ordinary;
}
