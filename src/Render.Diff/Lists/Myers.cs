// SPDX-License-Identifier: MIT

namespace Render.Diff.Lists;

/// <summary>
/// The shortest way from one sequence to another, after Myers (1986). Beyond a number of edits that no reader would follow
/// the middle is replaced as a whole, so that time and memory stay small.
/// </summary>
internal static class Myers
{
    private const int MaxEdits = 1000;

    /// <summary>Pairs of positions that are equal, ascending on both sides.</summary>
    public static List<(int Before, int After)> Match<T>(IReadOnlyList<T> before, IReadOnlyList<T> after, Func<T, T, bool> equal)
    {
        var pairs = new List<(int, int)>();
        var start = 0;
        while (start < before.Count && start < after.Count && equal(before[start], after[start]))
            pairs.Add((start, start++));

        var end = 0;
        while (end < before.Count - start && end < after.Count - start && equal(before[^(end + 1)], after[^(end + 1)]))
            end++;

        pairs.AddRange(Middle(start, before.Count - start - end, after.Count - start - end, (b, a) => equal(before[b], after[a])));
        for (var i = end; i > 0; i--)
            pairs.Add((before.Count - i, after.Count - i));

        return pairs;
    }

    private static List<(int, int)> Middle(int start, int before, int after, Func<int, int, bool> equal)
    {
        var limit = Math.Min(before + after, MaxEdits);
        var furthest = new int[(2 * limit) + 2];
        var trace = new List<int[]>();
        for (var edits = 0; edits <= limit; edits++)
        {
            trace.Add((int[])furthest.Clone());
            for (var diagonal = -edits; diagonal <= edits; diagonal += 2)
            {
                var at = GoesDown(furthest, limit, diagonal, edits) ? furthest[diagonal + 1 + limit] : furthest[diagonal - 1 + limit] + 1;
                while (at < before && at - diagonal < after && equal(start + at, start + at - diagonal))
                    at++;

                furthest[diagonal + limit] = at;
                if (at >= before && at - diagonal >= after)
                    return Walk(trace, start, before, after, limit);
            }
        }

        return [];
    }

    private static List<(int, int)> Walk(List<int[]> trace, int start, int before, int after, int limit)
    {
        var pairs = new List<(int, int)>();
        var (x, y) = (before, after);
        for (var edits = trace.Count - 1; edits >= 0; edits--)
        {
            var furthest = trace[edits];
            var diagonal = x - y;
            var previous = GoesDown(furthest, limit, diagonal, edits) ? diagonal + 1 : diagonal - 1;
            var (fromX, fromY) = edits == 0 ? (0, 0) : (furthest[previous + limit], furthest[previous + limit] - previous);
            while (x > fromX && y > fromY)
                pairs.Add((start + --x, start + --y));

            (x, y) = (fromX, fromY);
        }

        pairs.Reverse();
        return pairs;
    }

    private static bool GoesDown(int[] furthest, int limit, int diagonal, int edits) =>
        diagonal == -edits || (diagonal != edits && furthest[diagonal - 1 + limit] < furthest[diagonal + 1 + limit]);
}
