// SPDX-License-Identifier: MIT

using System.Buffers.Text;

namespace Render.Secrets.Redaction;

/// <summary>How bytes are written as letters: base64 as seen at each of its three alignments, and hexadecimal.</summary>
internal static class Encodings
{
    private const int Alignments = 3;
    private const int BitsPerByte = 8;
    private const int BitsPerLetter = 6;

    /// <summary>First letter that depends on nothing before the secret, by the number of bytes before it.</summary>
    private static readonly int[] FirstCertain = [0, 2, 3];

    /// <summary>The letters that are the same whatever stands before and after the bytes.</summary>
    public static IEnumerable<byte[]> Base64At(byte[] bytes)
    {
        for (var before = 0; before < Alignments; before++)
        {
            var letters = Encode([.. new byte[before], .. bytes]);
            var certain = letters[FirstCertain[before]..((before + bytes.Length) * BitsPerByte / BitsPerLetter)];
            yield return certain;

            if (certain.AsSpan().ContainsAny((byte)'+', (byte)'/'))
                yield return UrlSafe(certain);
        }
    }

    /// <summary>The whole base64 text, with its padding.</summary>
    public static byte[] Encode(byte[] bytes)
    {
        var letters = new byte[Base64.GetMaxEncodedToUtf8Length(bytes.Length)];
        Base64.EncodeToUtf8(bytes, letters, out _, out _);
        return letters;
    }

    /// <summary>Hexadecimal digits, in small and in large letters.</summary>
    public static IEnumerable<byte[]> Hex(byte[] bytes)
    {
        const string small = "0123456789abcdef";
        yield return Hex(bytes, small);
        yield return Hex(bytes, small.ToUpperInvariant());
    }

    private static byte[] Hex(byte[] bytes, string digits)
    {
        const int nibble = 4;
        const int mask = 0xF;
        var letters = new byte[2 * bytes.Length];
        for (var i = 0; i < bytes.Length; i++)
        {
            letters[2 * i] = (byte)digits[bytes[i] >> nibble];
            letters[(2 * i) + 1] = (byte)digits[bytes[i] & mask];
        }

        return letters;
    }

    private static byte[] UrlSafe(byte[] letters) =>
        [.. letters.Select(letter => letter switch { (byte)'+' => (byte)'-', (byte)'/' => (byte)'_', _ => letter })];
}
