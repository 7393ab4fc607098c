// SPDX-License-Identifier: MIT

using System.Numerics;
using Render.Core.Nodes;

namespace Render.Kubernetes.Live.Compare;

/// <summary>Amounts as Kubernetes writes them: <c>500m</c>, <c>0.5</c>, <c>1Gi</c>, <c>1024Mi</c>, <c>1e3</c>.</summary>
internal static class Quantity
{
    private const int MaxExponent = 40;

    private static readonly Dictionary<string, (int Base, int Power)> Suffixes = new(StringComparer.Ordinal)
    {
        [string.Empty] = (10, 0),
        ["n"] = (10, -9),
        ["u"] = (10, -6),
        ["m"] = (10, -3),
        ["k"] = (10, 3),
        ["M"] = (10, 6),
        ["G"] = (10, 9),
        ["T"] = (10, 12),
        ["P"] = (10, 15),
        ["E"] = (10, 18),
        ["Ki"] = (2, 10),
        ["Mi"] = (2, 20),
        ["Gi"] = (2, 30),
        ["Ti"] = (2, 40),
        ["Pi"] = (2, 50),
        ["Ei"] = (2, 60),
    };

    /// <summary>True when both texts are amounts and the same one.</summary>
    public static bool Same(string left, string right) => Parse(left) is { } a && Parse(right) is { } b && a == b;

    /// <summary>The amount in billionths; null for what is none, or too large or fine to be one.</summary>
    private static BigInteger? Parse(string text)
    {
        var end = text.Length;
        while (end > 0 && char.IsAsciiLetter(text[end - 1]))
            end--;

        // "1E" is an amount with a suffix, "1E3" a number with an exponent.
        if (!Suffixes.TryGetValue(text[end..], out var suffix) || !ExactNumber.TryParse(text[..end], out var number) || Math.Abs(number.Exponent) > MaxExponent)
            return null;

        var exponent = number.Exponent + 9 + (suffix.Base == 10 ? suffix.Power : 0);
        var scaled = suffix.Base == 2 ? number.Mantissa << suffix.Power : number.Mantissa;
        if (exponent >= 0)
            return scaled * BigInteger.Pow(10, exponent);

        var divided = BigInteger.DivRem(scaled, BigInteger.Pow(10, -exponent), out var rest);
        return rest.IsZero ? divided : null;
    }
}
