// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Nodes;

namespace Render.Tests.Core;

public sealed class CanonicalKeyOrderTests
{
    private const int Maps = 500;
    private const int MostKeys = 70;
    private static readonly string[] Known = ["apiVersion", "kind", "metadata", "name", "namespace", "spec", "data", "status"];

    [Fact]
    public void Maps_of_any_size_come_into_the_one_order()
    {
        var random = new Random(20261122);
        for (var round = 0; round < Maps; round++)
        {
            var keys = Enumerable.Range(0, random.Next(MostKeys)).Select(_ => random.Next(4) == 0 ? Known[random.Next(Known.Length)] : "k" + random.Next(1000)).Distinct().ToArray();
            random.Shuffle(keys);
            ImmutableArray<MapEntry> entries = [.. keys.Select(key => new MapEntry(key, new StringNode(key)))];

            var sorted = CanonicalKeyOrder.Sort(entries);

            sorted.Select(entry => entry.Key).ShouldBe(keys.Order(CanonicalKeyOrder.Instance));
            sorted.ShouldAllBe(entry => ((StringNode)entry.Value).Value == entry.Key);
            entries.Select(entry => entry.Key).ShouldBe(keys);
        }
    }

    [Fact]
    public void What_is_in_order_stays_the_same_array()
    {
        ImmutableArray<MapEntry> entries = [new("apiVersion", new StringNode("v1")), new("data", new NullNode()), new("zone", new NullNode()), new("status", new NullNode())];

        CanonicalKeyOrder.Sort(entries).ShouldBe(entries);
    }
}
