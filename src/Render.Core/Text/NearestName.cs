// SPDX-License-Identifier: MIT

namespace Render.Core.Text;

/// <summary>Finds the name that a user most likely meant.</summary>
public static class NearestName
{
    private const int LettersPerEdit = 3;

    /// <summary>
    /// The candidate with the fewest edits from <paramref name="name"/>, or null when none is near:
    /// a wrong suggestion costs more than none, so about one edit per three letters is allowed.
    /// </summary>
    public static string? Find(string name, IEnumerable<string> candidates)
    {
        var best = default(string);
        var bestDistance = Math.Max(1, name.Length / LettersPerEdit) + 1;
        foreach (var candidate in candidates.Order(StringComparer.Ordinal))
        {
            if (Math.Abs(candidate.Length - name.Length) >= bestDistance)
                continue;

            var distance = Distance(name, candidate);
            if (distance < bestDistance)
                (best, bestDistance) = (candidate, distance);
        }

        return best;
    }

    /// <summary>Optimal string alignment distance, letters compared without case: a swap of neighbours is one edit.</summary>
    private static int Distance(string left, string right)
    {
        var rows = new int[left.Length + 1, right.Length + 1];
        for (var i = 0; i <= left.Length; i++)
            rows[i, 0] = i;
        for (var j = 0; j <= right.Length; j++)
            rows[0, j] = j;

        for (var i = 1; i <= left.Length; i++)
        {
            for (var j = 1; j <= right.Length; j++)
            {
                var cost = Same(left[i - 1], right[j - 1]) ? 0 : 1;
                rows[i, j] = Math.Min(Math.Min(rows[i - 1, j] + 1, rows[i, j - 1] + 1), rows[i - 1, j - 1] + cost);
                if (i > 1 && j > 1 && Same(left[i - 1], right[j - 2]) && Same(left[i - 2], right[j - 1]))
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
            }
        }

        return rows[left.Length, right.Length];
    }

    private static bool Same(char left, char right) => char.ToUpperInvariant(left) == char.ToUpperInvariant(right);
}
