// SPDX-License-Identifier: MIT

using Render.Pipeline.Fleet;
using Render.Testing;

namespace Render.Tests.Pipeline.Fleet;

public sealed class ShardPlanTests
{
    [Fact]
    public void Every_environment_is_in_one_shard_and_no_shard_has_much_more_than_its_part()
    {
        var random = new Random(7);
        for (var run = 0; run < TestScale.Count(quick: 100, full: 5_000); run++)
        {
            var environments = Enumerable.Range(0, random.Next(0, 200)).Select(n => (Name: $"e{n}", Cost: random.NextInt64(1, 10_000))).ToArray();
            var count = random.Next(1, 20);

            var plan = ShardPlan.Of(environments, count);

            plan.Length.ShouldBe(count);
            plan.SelectMany(names => names).Order(StringComparer.Ordinal).ShouldBe(environments.Select(e => e.Name).Order(StringComparer.Ordinal));
            var costs = environments.ToDictionary(e => e.Name, e => e.Cost, StringComparer.Ordinal);
            var loads = plan.Select(names => names.Sum(name => costs[name])).ToArray();

            // What the greedy way promises: the fullest shard exceeds the mean by no more than one environment.
            (loads.Max() - (loads.Sum() / count)).ShouldBeLessThanOrEqualTo(costs.Values.DefaultIfEmpty(0).Max());
        }
    }

    [Fact]
    public void The_plan_does_not_depend_on_the_order_of_the_environments()
    {
        (string Name, long Cost)[] environments = [("b", 5), ("a", 5), ("c", 9), ("d", 1)];

        ShardPlan.Of(environments.Reverse(), 2).Select(names => string.Join(' ', names)).ShouldBe(ShardPlan.Of(environments, 2).Select(names => string.Join(' ', names)));
        ShardPlan.Of(environments, 2).Select(names => string.Join(' ', names)).ShouldBe(["c d", "a b"]);
    }
}
