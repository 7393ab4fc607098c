// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Nodes;

namespace Render.Identity;

/// <summary>
/// Walks over the entries of maps. Entries are values: LINQ over them is compiled by the JIT at each start, these few loops are
/// compiled with the program.
/// </summary>
internal static class Entries
{
    /// <summary>One result for each entry.</summary>
    public static IEnumerable<T> Each<T>(this MapNode map, Func<MapEntry, T> result)
        where T : class
    {
        foreach (var entry in map.Entries)
            yield return result(entry);
    }

    /// <summary>Any number of results for each entry.</summary>
    public static IEnumerable<T> All<T>(this MapNode map, Func<MapEntry, IEnumerable<T>> results)
        where T : class
    {
        foreach (var entry in map.Entries)
        {
            foreach (var result in results(entry))
                yield return result;
        }
    }

    /// <summary>The same map with other values.</summary>
    public static MapNode Map(this MapNode map, Func<Node, Node> value)
    {
        var entries = ImmutableArray.CreateBuilder<MapEntry>(map.Entries.Length);
        foreach (var entry in map.Entries)
            entries.Add(entry with { Value = value(entry.Value) });

        return map.WithEntries(entries.MoveToImmutable());
    }
}
