// SPDX-License-Identifier: MIT

using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Render.Core.Secrets;

namespace Render.Secrets.Generation;

/// <summary>
/// bcrypt (Provos and Mazières, 1999), version <c>2a</c> as Dex reads it. Made here, since the platform does not have it and
/// a hash may not be drawn at render time.
/// </summary>
public static class Bcrypt
{
    /// <summary>The cost that Dex's documentation uses: about 50 ms.</summary>
    public const int DefaultCost = 10;

    /// <summary>The longest password in bytes: what is behind them would not count.</summary>
    public const int LongestPassword = 72;

    private const string Letters = "./ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private const int SaltLength = 16;
    private const int HashLength = 23;
    private const int LetterBits = 6;
    private const int ByteBits = 8;
    private const int Repetitions = 64;
    private static readonly byte[] Text = "OrpheanBeholderScryDoubt"u8.ToArray();

    /// <summary>The hash of a password, with a salt drawn afresh.</summary>
    /// <param name="password">At most 72 bytes: what is behind them would not count.</param>
    /// <param name="cost">4 to 31; each step doubles the work.</param>
    /// <param name="entropy">Draws the salt.</param>
    /// <exception cref="ArgumentOutOfRangeException">The password is too long, or the cost out of range.</exception>
    public static SecretText Hash(SecretText password, int cost, IEntropy entropy)
    {
        Span<byte> salt = stackalloc byte[SaltLength];
        entropy.Fill(salt);
        return SecretText.Take(Encoding.ASCII.GetBytes(Hash(password.Open(), salt, cost)));
    }

    internal static string Hash(ReadOnlySpan<byte> password, ReadOnlySpan<byte> salt, int cost)
    {
        if (password.Length > LongestPassword)
            throw new ArgumentOutOfRangeException(nameof(password), "The password is too long for bcrypt.");

        ArgumentOutOfRangeException.ThrowIfLessThan(cost, 4);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(cost, 31);

        // The NUL of a C string is part of the key.
        var key = new byte[password.Length + 1];
        password.CopyTo(key);
        var cipher = new Blowfish(key, salt, cost);
        CryptographicOperations.ZeroMemory(key);

        var hash = (byte[])Text.Clone();
        for (var at = 0; at < hash.Length; at += sizeof(ulong))
        {
            var left = BinaryPrimitives.ReadUInt32BigEndian(hash.AsSpan(at));
            var right = BinaryPrimitives.ReadUInt32BigEndian(hash.AsSpan(at + sizeof(uint)));
            for (var i = 0; i < Repetitions; i++)
                cipher.Encrypt(ref left, ref right);

            BinaryPrimitives.WriteUInt32BigEndian(hash.AsSpan(at), left);
            BinaryPrimitives.WriteUInt32BigEndian(hash.AsSpan(at + sizeof(uint)), right);
        }

        return string.Create(CultureInfo.InvariantCulture, $"$2a${cost:00}${Encode(salt)}{Encode(hash.AsSpan(0, HashLength))}");
    }

    /// <summary>base64 with an alphabet of its own and without padding.</summary>
    private static string Encode(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder();
        var (bits, count) = (0, 0);
        foreach (var b in bytes)
        {
            bits = ((bits << ByteBits) | b) & 0xFFFF;
            for (count += ByteBits; count >= LetterBits; count -= LetterBits)
                text.Append(Letters[(bits >> (count - LetterBits)) & 63]);
        }

        return count == 0 ? text.ToString() : text.Append(Letters[(bits << (LetterBits - count)) & 63]).ToString();
    }
}
