// SPDX-License-Identifier: MIT

using Render.Diff;
using Render.Diff.Lines;

namespace Render.Tests.Diff.Lines;

public sealed class LineDiffTests
{
    [Fact]
    public void Lines_come_in_reading_order_with_their_numbers()
    {
        LineDiff.Compare("a\nb\nc", "a\nB\nc\nd").Select(Show).ShouldBe([" 1 1 a", "- 2 0 b", "+ 0 2 B", " 3 3 c", "+ 0 4 d"]);
    }

    [Fact]
    public void Both_texts_can_be_read_from_the_lines()
    {
        var random = new Random(5);
        for (var i = 0; i < 500; i++)
        {
            var (before, after) = (Lines(random), Lines(random));
            var lines = LineDiff.Compare(before, after);

            string.Join('\n', lines.Where(l => l.Kind != ChangeKind.Added).Select(l => l.Text)).ShouldBe(before);
            string.Join('\n', lines.Where(l => l.Kind != ChangeKind.Removed).Select(l => l.Text)).ShouldBe(after);
        }
    }

    [Fact]
    public void What_is_far_from_a_change_is_left_out()
    {
        var before = string.Join('\n', Enumerable.Range(1, 20));
        var lines = LineDiff.Condense(LineDiff.Compare(before, before.Replace("\n5\n", "\nfive\n", StringComparison.Ordinal).Replace("\n15\n", "\nfifteen\n", StringComparison.Ordinal)), context: 1);

        lines.Select(l => l?.Text ?? "~").ShouldBe(["4", "5", "five", "6", "~", "14", "15", "fifteen", "16"]);
        LineDiff.Condense(LineDiff.Compare(before, before), context: 3).ShouldBeEmpty();
    }

    private static string Show(LineChange line) =>
        (line.Kind switch { ChangeKind.Added => "+", ChangeKind.Removed => "-", _ => string.Empty }) + $" {line.Before} {line.After} {line.Text}";

    private static string Lines(Random random) => string.Join('\n', Enumerable.Range(0, random.Next(8)).Select(_ => "xyz"[random.Next(3)]));
}
