// SPDX-License-Identifier: MIT

namespace Render.Schema.Patterns;

/// <summary>The units in classes: those of one class are in the same sets of a pattern, so that its automaton need not tell them apart.</summary>
internal sealed class UnitClasses
{
    private const int AsciiLength = 128;
    private readonly int[] _starts;
    private readonly int[] _ascii;
    private readonly bool[][] _isIn;

    /// <summary>Finds the classes.</summary>
    /// <param name="sets">The sets of a pattern.</param>
    public UnitClasses(IReadOnlyList<UnitSet> sets)
    {
        var bounds = new List<int> { 0 };
        foreach (var set in sets)
        {
            foreach (var range in set.Ranges)
            {
                bounds.Add(range.First);
                if (range.Last < char.MaxValue)
                    bounds.Add(range.Last + 1);
            }
        }

        bounds.Sort();
        _starts = [.. Distinct(bounds)];
        _ascii = new int[AsciiLength];
        for (var unit = 0; unit < AsciiLength; unit++)
            _ascii[unit] = Find(unit);

        _isIn = [.. sets.Select(set => Array.ConvertAll(_starts, start => set.Has((char)start)))];
    }

    /// <summary>Number of classes.</summary>
    public int Count => _starts.Length;

    /// <summary>The class of a unit.</summary>
    public int Of(char unit) => unit < AsciiLength ? _ascii[unit] : Find(unit);

    /// <summary>True when the units of a class are in a set.</summary>
    public bool IsIn(int unitClass, int set) => _isIn[set][unitClass];

    private static List<int> Distinct(List<int> sorted)
    {
        var distinct = new List<int>(sorted.Count);
        foreach (var bound in sorted)
        {
            if (distinct.Count == 0 || distinct[^1] != bound)
                distinct.Add(bound);
        }

        return distinct;
    }

    private int Find(int unit)
    {
        var at = Array.BinarySearch(_starts, unit);
        return at >= 0 ? at : ~at - 1;
    }
}
