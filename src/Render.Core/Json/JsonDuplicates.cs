// SPDX-License-Identifier: MIT

using System.Runtime.InteropServices;
using Render.Core.Nodes;

namespace Render.Core.Json;

/// <summary>Finds keys that come twice in one object: readers disagree on which one counts, so neither does.</summary>
internal static class JsonDuplicates
{
    private const int LinearLimit = 12;

    /// <summary>True when some key comes twice in the entries that start at <paramref name="first"/>.</summary>
    public static bool Any(List<MapEntry> entries, int first) =>
        entries.Count - first <= LinearLimit ? AnyLinear(entries, first) : AnyHashed(entries, first);

    /// <summary>Removes every later entry of the same key from the entries that start at <paramref name="first"/>.</summary>
    /// <returns>Each removed entry with the one that stays.</returns>
    public static IReadOnlyList<(MapEntry Again, MapEntry Original)> Remove(List<MapEntry> entries, int first)
    {
        var originals = new Dictionary<string, MapEntry>(StringComparer.Ordinal);
        var found = new List<(MapEntry Again, MapEntry Original)>();
        var kept = first;
        for (var i = first; i < entries.Count; i++)
        {
            if (originals.TryAdd(entries[i].Key, entries[i]))
                entries[kept++] = entries[i];
            else
                found.Add((entries[i], originals[entries[i].Key]));
        }

        entries.RemoveRange(kept, entries.Count - kept);
        return found;
    }

    private static bool AnyLinear(List<MapEntry> entries, int first)
    {
        var all = CollectionsMarshal.AsSpan(entries)[first..];
        for (var i = 1; i < all.Length; i++)
        {
            var key = all[i].Key;
            for (var j = 0; j < i; j++)
            {
                if (string.Equals(key, all[j].Key, StringComparison.Ordinal))
                    return true;
            }
        }

        return false;
    }

    private static bool AnyHashed(List<MapEntry> entries, int first)
    {
        var seen = new HashSet<string>(entries.Count - first, StringComparer.Ordinal);
        for (var i = first; i < entries.Count; i++)
        {
            if (!seen.Add(entries[i].Key))
                return true;
        }

        return false;
    }
}
