// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.IO.Writing;
using Render.Testing;

namespace Render.Tests.IO.Writing;

/// <summary>A run killed at any point leaves a tree that the next command makes exactly the old or exactly the new one.</summary>
public sealed class KillTests
{
    private const int Seed = 20_26;

    [Fact]
    public async Task After_a_kill_anywhere_the_tree_is_exactly_old_or_exactly_new()
    {
        var random = new Random(Seed);
        var (old, made) = (0, 0);
        for (var i = 0; i < TestScale.Count(quick: 60, full: 200); i++)
        {
            using var bed = new OutputTestBed();
            var before = RandomTree(random);
            var after = RandomTree(random);
            (await bed.ApplyAsync(ChangeOf([], before))).ShouldBeEmpty();
            bed.Folder.Write("out/foreign.txt", "mine");
            var steps = await StepsAsync(before, after);

            await KillAsync(bed, before, after, random.Next(steps + 1), halfWritten: random.Next(2) == 0);

            // The recovery itself may be killed too, and again.
            for (var again = random.Next(3); again > 0; again--)
                await RecoverUntilKilledAsync(bed, random.Next(steps));

            await bed.RecoverAsync();
            var tree = bed.Tree();
            tree.Remove("foreign.txt").ShouldBeTrue();
            var isOld = tree.SequenceEqual(before);
            (isOld || tree.SequenceEqual(after)).ShouldBeTrue($"case {i}");
            (old, made) = isOld ? (old + 1, made) : (old, made + 1);
            bed.Output().HasJournal.ShouldBeFalse();
            Directory.Exists(bed.Folder.Combine("out/.render/staged")).ShouldBeFalse();
        }

        // Both ends must have been seen, or the kills were not spread.
        old.ShouldBeGreaterThan(5);
        made.ShouldBeGreaterThan(5);
    }

    private static async Task KillAsync(
        OutputTestBed bed, SortedDictionary<string, string> before, SortedDictionary<string, string> after, int at, bool halfWritten)
    {
        try
        {
            await bed.ApplyAsync(ChangeOf(before, after), new KillingOperations(at, halfWritten));
        }
        catch (KilledException)
        {
            // As planned.
        }
    }

    private static async Task RecoverUntilKilledAsync(OutputTestBed bed, int at)
    {
        try
        {
            await bed.Output(new KillingOperations(at, halfWritten: false)).RecoverAsync(TimeSpan.Zero, waiting: null, default);
        }
        catch (KilledException)
        {
            // As planned.
        }
    }

    private static async Task<int> StepsAsync(SortedDictionary<string, string> before, SortedDictionary<string, string> after)
    {
        using var bed = new OutputTestBed();
        await bed.ApplyAsync(ChangeOf([], before));
        var counting = new KillingOperations(int.MaxValue, halfWritten: false);
        (await bed.ApplyAsync(ChangeOf(before, after), counting)).ShouldBeEmpty();
        bed.Tree().ShouldBe(after);
        return counting.Count;
    }

    private static OutputChange ChangeOf(SortedDictionary<string, string> before, SortedDictionary<string, string> after)
    {
        ImmutableArray<FileWrite> writes =
            [.. after.Where(f => !before.TryGetValue(f.Key, out var text) || text != f.Value).Select(f => OutputTestBed.Write(f.Key, f.Value))];
        return new OutputChange(
            [.. before.Where(f => !after.ContainsKey(f.Key)).Select(f => OutputTestBed.Removal(f.Key, f.Value))],
            [.. writes.Where(w => w.Path.Name != "render.json")],
            [.. writes.Where(w => w.Path.Name == "render.json")]);
    }

    /// <summary>A few files in a few folders; names clash as file and folder between two trees now and then.</summary>
    private static SortedDictionary<string, string> RandomTree(Random random)
    {
        var tree = new SortedDictionary<string, string>(StringComparer.Ordinal);
        for (var i = random.Next(1, 8); i > 0; i--)
        {
            var path = string.Join('/', Enumerable.Range(0, random.Next(1, 4)).Select(_ => "abc"[random.Next(3)].ToString()));
            var clashes = tree.Keys.Any(other => other.StartsWith(path + "/", StringComparison.Ordinal) || path.StartsWith(other + "/", StringComparison.Ordinal));
            if (!clashes)
                tree[path] = $"text {random.Next(3)}";
        }

        tree["render.json"] = string.Join(',', tree.Select(f => f.Key + "=" + f.Value));
        return tree;
    }
}
