// SPDX-License-Identifier: MIT

namespace Render.Secrets.Generation;

/// <summary>The cipher of Schneier (1993) with the expensive key schedule that bcrypt asks of it.</summary>
internal sealed class Blowfish
{
    private const int Rounds = 16;
    private const int Boxes = 4;
    private const int BoxSize = 256;
    private const int ByteBits = 8;
    private const int WordBytes = 4;
    private static readonly Lazy<uint[]> Pi = new(() => PiDigits.Words(Rounds + 2 + (Boxes * BoxSize)));

    private readonly uint[] _keys;
    private readonly uint[] _boxes;

    /// <summary>Sets the key up, mixed with a salt, and then 2^<paramref name="cost"/> times with each alone.</summary>
    public Blowfish(ReadOnlySpan<byte> key, ReadOnlySpan<byte> salt, int cost)
    {
        _keys = Pi.Value[..(Rounds + 2)];
        _boxes = Pi.Value[(Rounds + 2)..];
        Expand(key, salt);
        Span<byte> nothing = stackalloc byte[salt.Length];
        for (var i = 0L; i < 1L << cost; i++)
        {
            Expand(key, nothing);
            Expand(salt, nothing);
        }
    }

    /// <summary>Encrypts one block in place.</summary>
    public void Encrypt(ref uint left, ref uint right)
    {
        for (var i = 0; i < Rounds; i += 2)
        {
            left ^= _keys[i];
            right ^= Mix(left) ^ _keys[i + 1];
            left ^= Mix(right);
        }

        (left, right) = (right ^ _keys[Rounds + 1], left ^ _keys[Rounds]);
    }

    /// <summary>Four bytes of a text that starts again at its end.</summary>
    public static uint NextWord(ReadOnlySpan<byte> bytes, ref int at)
    {
        var word = 0u;
        for (var i = 0; i < WordBytes; i++)
        {
            word = (word << ByteBits) | bytes[at];
            at = (at + 1) % bytes.Length;
        }

        return word;
    }

    private uint Mix(uint x) =>
        ((_boxes[x >> 24] + _boxes[BoxSize + ((x >> 16) & 0xFF)]) ^ _boxes[(2 * BoxSize) + ((x >> 8) & 0xFF)]) + _boxes[(3 * BoxSize) + (x & 0xFF)];

    private void Expand(ReadOnlySpan<byte> key, ReadOnlySpan<byte> salt)
    {
        var (keyAt, saltAt) = (0, 0);
        for (var i = 0; i < _keys.Length; i++)
            _keys[i] ^= NextWord(key, ref keyAt);

        var (left, right) = (0u, 0u);
        Replace(_keys, salt, ref saltAt, ref left, ref right);
        Replace(_boxes, salt, ref saltAt, ref left, ref right);
    }

    private void Replace(uint[] table, ReadOnlySpan<byte> salt, ref int saltAt, ref uint left, ref uint right)
    {
        for (var i = 0; i < table.Length; i += 2)
        {
            left ^= NextWord(salt, ref saltAt);
            right ^= NextWord(salt, ref saltAt);
            Encrypt(ref left, ref right);
            (table[i], table[i + 1]) = (left, right);
        }
    }
}
