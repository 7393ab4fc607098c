// SPDX-License-Identifier: MIT

using System.Collections.Immutable;

namespace Render.Pipeline.Fleet;

/// <summary>
/// Splits environments into shards of about the same cost: the most expensive first, each to the shard that has least. It depends on
/// nothing but names and costs, so that every job of a fleet comes to the same plan by itself.
/// </summary>
public static class ShardPlan
{
    /// <summary>The names of each shard, in ordinal order; shards without any included.</summary>
    public static ImmutableArray<ImmutableArray<string>> Of(IEnumerable<(string Name, long Cost)> environments, int count)
    {
        var shards = Enumerable.Range(0, count).Select(_ => new List<string>()).ToArray();
        var costs = new long[count];
        foreach (var (name, cost) in environments.OrderByDescending(environment => environment.Cost).ThenBy(environment => environment.Name, StringComparer.Ordinal))
        {
            var least = Array.IndexOf(costs, costs.Min());
            shards[least].Add(name);
            costs[least] += cost;
        }

        return [.. shards.Select(names => names.Order(StringComparer.Ordinal).ToImmutableArray())];
    }
}
