// SPDX-License-Identifier: MIT

using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Render.Testing.Secrets;

/// <summary>
/// Decrypts AES-GCM with a nonce of any length, written from NIST SP 800-38D over the platform's block cipher: sops draws nonces of 32
/// bytes, and the platform's own GCM takes 12.
/// </summary>
public static class AnyNonceGcm
{
    private const int Block = 16;
    private static readonly UInt128 Polynomial = (UInt128)0xE1 << 120;

    /// <summary>The plaintext.</summary>
    /// <exception cref="CryptographicException">The tag does not match.</exception>
    public static byte[] Decrypt(byte[] key, byte[] nonce, byte[] ciphertext, byte[] tag, byte[] associated)
    {
        using var aes = Aes.Create();
        aes.Key = key;
        var subkey = BinaryPrimitives.ReadUInt128BigEndian(aes.EncryptEcb(new byte[Block], PaddingMode.None));
        var first = nonce.Length == 12 ? FirstOfShort(nonce) : Hash(subkey, [], nonce, associatedBits: 0);

        var expected = Encrypted(aes, first) ^ Hash(subkey, associated, ciphertext, (ulong)associated.Length * 8);
        if (BinaryPrimitives.ReadUInt128BigEndian(tag) != expected)
            throw new CryptographicException("The tag does not match.");

        var plain = new byte[ciphertext.Length];
        for (var (at, counter) = (0, first); at < plain.Length; at += Block)
        {
            counter = Next(counter);
            var stream = new byte[Block];
            BinaryPrimitives.WriteUInt128BigEndian(stream, Encrypted(aes, counter));
            for (var i = at; i < Math.Min(at + Block, plain.Length); i++)
                plain[i] = (byte)(ciphertext[i] ^ stream[i - at]);
        }

        return plain;
    }

    private static UInt128 FirstOfShort(byte[] nonce)
    {
        var block = new byte[Block];
        nonce.CopyTo(block, 0);
        block[^1] = 1;
        return BinaryPrimitives.ReadUInt128BigEndian(block);
    }

    private static UInt128 Next(UInt128 counter) => (counter & ~(UInt128)uint.MaxValue) | ((uint)counter + 1);

    private static UInt128 Encrypted(Aes aes, UInt128 counter)
    {
        var block = new byte[Block];
        BinaryPrimitives.WriteUInt128BigEndian(block, counter);
        return BinaryPrimitives.ReadUInt128BigEndian(aes.EncryptEcb(block, PaddingMode.None));
    }

    private static UInt128 Hash(UInt128 subkey, byte[] associated, byte[] text, ulong associatedBits)
    {
        var sum = UInt128.Zero;
        foreach (var block in Blocks(associated).Concat(Blocks(text)).Append(((UInt128)associatedBits << 64) | ((ulong)text.Length * 8)))
            sum = Times(sum ^ block, subkey);

        return sum;
    }

    private static IEnumerable<UInt128> Blocks(byte[] bytes) => bytes.Chunk(Block).Select(chunk =>
    {
        var block = new byte[Block];
        chunk.CopyTo(block, 0);
        return BinaryPrimitives.ReadUInt128BigEndian(block);
    });

    private static UInt128 Times(UInt128 left, UInt128 right)
    {
        var (product, shifted) = (UInt128.Zero, right);
        for (var bit = 127; bit >= 0; bit--)
        {
            if (((left >> bit) & 1) != 0)
                product ^= shifted;

            shifted = (shifted & 1) != 0 ? (shifted >> 1) ^ Polynomial : shifted >> 1;
        }

        return product;
    }
}
