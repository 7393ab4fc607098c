// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Diff.Lists;

namespace Render.Diff.Lines;

/// <summary>Compares texts line by line.</summary>
public static class LineDiff
{
    /// <summary>All lines of both texts in reading order: what went before what came.</summary>
    public static ImmutableArray<LineChange> Compare(string before, string after)
    {
        var (old, made) = (before.Split('\n'), after.Split('\n'));
        var lines = ImmutableArray.CreateBuilder<LineChange>(Math.Max(old.Length, made.Length));
        var (b, a) = (0, 0);
        foreach (var (atBefore, atAfter) in Myers.Match(old, made, string.Equals).Append((old.Length, made.Length)))
        {
            while (b < atBefore)
                lines.Add(new LineChange(ChangeKind.Removed, b + 1, 0, old[b++]));
            while (a < atAfter)
                lines.Add(new LineChange(ChangeKind.Added, 0, a + 1, made[a++]));

            if (b < old.Length && a < made.Length)
                lines.Add(new LineChange(null, b + 1, ++a, old[b++]));
        }

        return lines.ToImmutable();
    }

    /// <summary>The changed lines with some unchanged ones around them; null stands for a gap.</summary>
    /// <param name="lines">All lines.</param>
    /// <param name="context">How many unchanged lines to keep on each side.</param>
    public static ImmutableArray<LineChange?> Condense(ImmutableArray<LineChange> lines, int context)
    {
        var kept = ImmutableArray.CreateBuilder<LineChange?>();
        var changed = Enumerable.Range(0, lines.Length).Where(i => lines[i].Kind is not null).ToList();
        var shown = changed.SelectMany(i => Enumerable.Range(i - context, (2 * context) + 1)).Where(i => i >= 0 && i < lines.Length).ToHashSet();
        for (var i = 0; i < lines.Length; i++)
        {
            if (shown.Contains(i))
                kept.Add(lines[i]);
            else if (kept.Count > 0 && kept[^1] is not null && i < changed[^1])
                kept.Add(null);
        }

        return kept.ToImmutable();
    }
}
