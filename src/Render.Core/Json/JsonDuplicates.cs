// SPDX-License-Identifier: MIT

using Render.Core.Nodes;

namespace Render.Core.Json;

/// <summary>Finds keys that come twice in one object: readers disagree on which one counts, so neither does.</summary>
internal static class JsonDuplicates
{
    private const int LinearLimit = 12;

    /// <summary>Removes every later entry of the same key from the entries that start at <paramref name="first"/>.</summary>
    /// <returns>Each removed entry with the one that stays; nearly always none.</returns>
    public static IReadOnlyList<(MapEntry Again, MapEntry Original)> Remove(List<MapEntry> entries, int first)
    {
        var any = entries.Count - first <= LinearLimit ? AnyLinear(entries, first) : AnyHashed(entries, first);
        return any ? Collect(entries, first) : [];
    }

    private static bool AnyLinear(List<MapEntry> entries, int first)
    {
        for (var i = first + 1; i < entries.Count; i++)
        {
            for (var j = first; j < i; j++)
            {
                if (string.Equals(entries[i].Key, entries[j].Key, StringComparison.Ordinal))
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

    private static List<(MapEntry Again, MapEntry Original)> Collect(List<MapEntry> entries, int first)
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
}
