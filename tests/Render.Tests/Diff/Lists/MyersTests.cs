// SPDX-License-Identifier: MIT

using Render.Diff.Lists;

namespace Render.Tests.Diff.Lists;

public sealed class MyersTests
{
    [Fact]
    public void The_common_sequence_is_common_ascending_and_the_longest()
    {
        var random = new Random(3);
        for (var i = 0; i < 2000; i++)
        {
            var before = Letters(random);
            var after = Letters(random);

            var pairs = Myers.Match(before, after, (x, y) => x == y);

            pairs.ShouldAllBe(p => before[p.Before] == after[p.After]);
            pairs.Zip(pairs.Skip(1)).ShouldAllBe(p => p.First.Before < p.Second.Before && p.First.After < p.Second.After);
            pairs.Count.ShouldBe(LongestCommon(before, after));
        }
    }

    [Fact]
    public void Lists_that_have_nothing_in_common_are_given_up_on_in_good_time()
    {
        var before = Enumerable.Range(0, 20_000).ToArray();
        var after = Enumerable.Range(20_000, 20_000).Append(19_999).ToArray();

        Myers.Match(before, after, (x, y) => x == y).Count.ShouldBe(1);
    }

    private static char[] Letters(Random random) => [.. Enumerable.Range(0, random.Next(12)).Select(_ => "abc"[random.Next(3)])];

    private static int LongestCommon(char[] before, char[] after)
    {
        var lengths = new int[before.Length + 1, after.Length + 1];
        for (var b = 1; b <= before.Length; b++)
        {
            for (var a = 1; a <= after.Length; a++)
                lengths[b, a] = before[b - 1] == after[a - 1] ? lengths[b - 1, a - 1] + 1 : Math.Max(lengths[b - 1, a], lengths[b, a - 1]);
        }

        return lengths[before.Length, after.Length];
    }
}
