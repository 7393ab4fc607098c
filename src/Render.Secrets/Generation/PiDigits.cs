// SPDX-License-Identifier: MIT

using System.Numerics;

namespace Render.Secrets.Generation;

/// <summary>The hexadecimal digits of pi behind the point, from which Blowfish takes its tables.</summary>
internal static class PiDigits
{
    private const int WordBits = 32;
    private const int GuardBits = 64;

    /// <summary>The first words of the fraction.</summary>
    public static uint[] Words(int count)
    {
        var bits = (count * WordBits) + GuardBits;

        // Machin: pi = 16 arctan(1/5) - 4 arctan(1/239), in whole numbers of 2^-bits.
        var pi = (16 * ArcTangentOfInverse(5, bits)) - (4 * ArcTangentOfInverse(239, bits));
        var fraction = pi - (new BigInteger(3) << bits);
        var words = new uint[count];
        for (var i = 0; i < count; i++)
            words[i] = (uint)((fraction >> (bits - ((i + 1) * WordBits))) & uint.MaxValue);

        return words;
    }

    private static BigInteger ArcTangentOfInverse(int x, int bits)
    {
        var power = (BigInteger.One << bits) / x;
        var sum = power;
        var n = 0;
        while (!power.IsZero)
        {
            n++;
            power /= x * x;
            var term = power / ((2 * n) + 1);
            sum += n % 2 == 0 ? term : -term;
        }

        return sum;
    }
}
