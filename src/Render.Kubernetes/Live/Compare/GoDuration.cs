// SPDX-License-Identifier: MIT

using System.Buffers;
using System.Numerics;
using Render.Core.Nodes;

namespace Render.Kubernetes.Live.Compare;

/// <summary>Durations as Go writes them: <c>1m0s</c>, <c>60s</c>, <c>1.5h</c>, <c>0</c>.</summary>
internal static class GoDuration
{
    private static readonly SearchValues<char> NumberCharacters = SearchValues.Create("0123456789.");
    private const int MaxLength = 40;
    private const int NanosecondDigits = 9;

    private static readonly (string Unit, BigInteger Nanoseconds)[] Units =
    [
        ("ns", 1), ("us", 1_000), ("µs", 1_000), ("ms", 1_000_000), ("s", 1_000_000_000), ("m", 60_000_000_000), ("h", 3_600_000_000_000),
    ];

    /// <summary>True when both texts are durations and the same one.</summary>
    public static bool Same(string left, string right) => Parse(left) is { } a && Parse(right) is { } b && a == b;

    /// <summary>The duration in nanoseconds of a nanosecond's billionth, so that fractions stay whole; null for what is none.</summary>
    private static BigInteger? Parse(string text)
    {
        var rest = text.AsSpan().TrimStart('-');
        if (rest is "0")
            return BigInteger.Zero;
        if (rest.IsEmpty || text.Length > MaxLength)
            return null;

        var sum = BigInteger.Zero;
        while (!rest.IsEmpty)
        {
            var digits = rest.IndexOfAnyExcept(NumberCharacters);
            if (digits <= 0 || !ExactNumber.TryParse(rest[..digits].ToString(), out var number) || number.Exponent < -NanosecondDigits)
                return null;

            rest = rest[digits..];
            var length = rest.IndexOfAny(NumberCharacters);
            var name = (length < 0 ? rest : rest[..length]).ToString();
            var unit = Array.Find(Units, candidate => candidate.Unit == name);
            if (unit.Unit is null)
                return null;

            sum += number.Mantissa * BigInteger.Pow(10, number.Exponent + NanosecondDigits) * unit.Nanoseconds;
            rest = rest[name.Length..];
        }

        return text.StartsWith('-') ? -sum : sum;
    }
}
