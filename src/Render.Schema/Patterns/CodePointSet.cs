// SPDX-License-Identifier: MIT

using System.Globalization;
using System.Text;

namespace Render.Schema.Patterns;

/// <summary>
/// A set of code points, as a class of a pattern says it, and its text for .NET, whose engine knows UTF-16 units only: what lies
/// above U+FFFF becomes pairs.
/// </summary>
internal sealed class CodePointSet
{
    private const int LastUnit = 0xFFFF;
    private const int FirstAstral = 0x10000;
    private const int Last = 0x10FFFF;
    private const int FirstSurrogate = 0xD800;
    private const int LastSurrogate = 0xDFFF;
    private const int FirstLow = 0xDC00;
    private const int HalfBits = 10;
    private readonly List<CodePointRange> _ranges = [];
    private readonly StringBuilder _categories = new();

    /// <summary>ASCII digits.</summary>
    public static CodePointRange[] Digits { get; } = [new('0', '9')];

    /// <summary>ASCII letters, digits and the underscore.</summary>
    public static CodePointRange[] Words { get; } = [new('0', '9'), new('A', 'Z'), new('_', '_'), new('a', 'z')];

    /// <summary>White space and line ends of ECMA-262.</summary>
    public static CodePointRange[] Spaces { get; } =
    [
        new('\t', '\r'), new(' ', ' '), new(0xA0, 0xA0), new(0x1680, 0x1680), new(0x2000, 0x200A), new(0x2028, 0x2029), new(0x202F, 0x202F), new(0x205F, 0x205F),
        new(0x3000, 0x3000), new(0xFEFF, 0xFEFF),
    ];

    /// <summary>White space of RE2.</summary>
    public static CodePointRange[] SpacesOfRe2 { get; } = [new('\t', '\n'), new('\f', '\r'), new(' ', ' ')];

    /// <summary>What the dot of ECMA-262 does not match.</summary>
    public static CodePointRange[] LineEnds { get; } = [new('\n', '\n'), new('\r', '\r'), new(0x2028, 0x2029)];

    /// <summary>Adds a range.</summary>
    public void Add(int first, int last) => _ranges.Add(new CodePointRange(first, last));

    /// <summary>Adds ranges, or everything but them.</summary>
    public void Add(IEnumerable<CodePointRange> ranges, bool complement) =>
        _ranges.AddRange(complement ? Complement(ranges) : ranges);

    /// <summary>Adds a category of .NET, such as <c>\p{Lu}</c>. Characters above U+FFFF have none there.</summary>
    public void AddCategory(string category) => _categories.Append(category);

    /// <summary>The set as one atom of a .NET pattern.</summary>
    public string ToAtom(bool negated)
    {
        if (_categories.Length > 0 && negated)
        {
            var others = string.Concat(_ranges.Where(r => r.First <= LastUnit).Select(r => Units(r.First, Math.Min(r.Last, LastUnit))));
            return $"(?:[^{others}{_categories}{Units(FirstSurrogate, LastSurrogate)}]|{Pairs(Complement(_ranges))})";
        }

        var ranges = negated ? Complement(_ranges) : Merge(_ranges);
        var units = string.Concat(ranges
            .Where(r => r.First <= LastUnit)
            .SelectMany(r => WithoutSurrogates(r.First, Math.Min(r.Last, LastUnit)))
            .Select(r => Units(r.First, r.Last)));
        var single = units.Length + _categories.Length > 0 ? $"[{units}{_categories}]" : string.Empty;
        var pairs = Pairs(ranges);
        return (single.Length, pairs.Length) switch
        {
            (0, 0) => $"[^{Units(0, LastUnit)}]",
            (_, 0) => single,
            (0, _) => $"(?:{pairs})",
            _ => $"(?:{single}|{pairs})",
        };
    }

    private static string Pairs(IEnumerable<CodePointRange> ranges) =>
        string.Join('|', ranges.Where(r => r.Last >= FirstAstral).SelectMany(r => Pairs(Math.Max(r.First, FirstAstral), r.Last)));

    private static IEnumerable<string> Pairs(int first, int last)
    {
        const int lows = 1 << HalfBits;
        var at = first - FirstAstral;
        var end = last - FirstAstral;
        while (at <= end)
        {
            // Either the rest of one high half, or as many whole high halves as there are.
            var (high, low) = (at / lows, at % lows);
            var wholeHighs = low == 0 ? ((end + 1) / lows) - high : 0;
            var stop = wholeHighs > 0 ? ((high + wholeHighs) * lows) - 1 : Math.Min(end, ((high + 1) * lows) - 1);
            var highs = Units(FirstSurrogate + high, FirstSurrogate + (stop / lows));
            yield return $"[{highs}][{Units(FirstLow + low, FirstLow + (stop % lows))}]";
            at = stop + 1;
        }
    }

    private static List<CodePointRange> Merge(IEnumerable<CodePointRange> ranges)
    {
        List<CodePointRange> sorted = [.. ranges];
        sorted.Sort((left, right) => left.First - right.First);
        var merged = new List<CodePointRange>();
        foreach (var range in sorted)
        {
            if (merged.Count > 0 && range.First <= merged[^1].Last + 1)
                merged[^1] = merged[^1] with { Last = Math.Max(merged[^1].Last, range.Last) };
            else
                merged.Add(range);
        }

        return merged;
    }

    private static List<CodePointRange> Complement(IEnumerable<CodePointRange> ranges)
    {
        var result = new List<CodePointRange>();
        var next = 0;
        foreach (var (first, last) in Merge(ranges))
        {
            if (first > next)
                result.Add(new CodePointRange(next, first - 1));

            next = last + 1;
        }

        if (next <= Last)
            result.Add(new CodePointRange(next, Last));

        return result;
    }

    private static IEnumerable<CodePointRange> WithoutSurrogates(int first, int last)
    {
        if (first < FirstSurrogate)
            yield return new CodePointRange(first, Math.Min(last, FirstSurrogate - 1));
        if (last > LastSurrogate)
            yield return new CodePointRange(Math.Max(first, LastSurrogate + 1), last);
    }

    private static string Units(int first, int last) =>
        first == last ? Unit(first) : $"{Unit(first)}-{Unit(last)}";

    private static string Unit(int unit) => string.Create(CultureInfo.InvariantCulture, $"\\u{unit:X4}");
}
