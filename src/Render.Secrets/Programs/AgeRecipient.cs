// SPDX-License-Identifier: MIT

namespace Render.Secrets.Programs;

/// <summary>Checks public keys of age: Bech32 with the prefix <c>age</c> and 32 bytes behind it (BIP 173, without its length limit).</summary>
public static class AgeRecipient
{
    private const string Prefix = "age1";
    private const string Letters = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
    private const int Length = 62;
    private const int LetterBits = 5;
    private const int ChecksumBits = 30;

    private static readonly uint[] Generator = [0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3];

    /// <summary>True for a public key whose checksum is right: one wrong letter is always found.</summary>
    public static bool IsValid(string text)
    {
        if (text.Length != Length || !text.StartsWith(Prefix, StringComparison.Ordinal))
            return false;

        var checksum = 1u;
        foreach (var c in "age")
            checksum = Step(checksum, (uint)c >> LetterBits);

        checksum = Step(checksum, 0);
        foreach (var c in "age")
            checksum = Step(checksum, c & 31u);

        foreach (var c in text.AsSpan(Prefix.Length))
        {
            var value = Letters.IndexOf(c, StringComparison.Ordinal);
            if (value < 0)
                return false;

            checksum = Step(checksum, (uint)value);
        }

        return checksum == 1;
    }

    private static uint Step(uint checksum, uint value)
    {
        var top = checksum >> (ChecksumBits - LetterBits);
        checksum = ((checksum & ((1u << (ChecksumBits - LetterBits)) - 1)) << LetterBits) ^ value;
        for (var i = 0; i < Generator.Length; i++)
        {
            if (((top >> i) & 1) != 0)
                checksum ^= Generator[i];
        }

        return checksum;
    }
}
