// SPDX-License-Identifier: MIT

using System.Text;
using Org.BouncyCastle.Crypto.Generators;
using Render.Core.Secrets;

namespace Render.Secrets.Generation;

/// <summary>
/// bcrypt (Provos and Mazières, 1999), version <c>2a</c> as Dex reads it. The salt is drawn here and not by the library, for a hash
/// may not be drawn at render time.
/// </summary>
public static class Bcrypt
{
    /// <summary>The cost that Dex's documentation uses: about 50 ms.</summary>
    public const int DefaultCost = 10;

    /// <summary>The longest password in bytes: what is behind them would not count.</summary>
    public const int LongestPassword = 72;

    private const string Version = "2a";
    private const int SaltLength = 16;

    /// <summary>The hash of a password, with a salt drawn afresh.</summary>
    /// <param name="password">At most 72 bytes: what is behind them would not count.</param>
    /// <param name="cost">4 to 31; each step doubles the work.</param>
    /// <param name="entropy">Draws the salt.</param>
    /// <exception cref="ArgumentOutOfRangeException">The password is too long, or the cost out of range.</exception>
    public static SecretText Hash(SecretText password, int cost, IEntropy entropy)
    {
        var salt = new byte[SaltLength];
        entropy.Fill(salt);
        return SecretText.Take(Encoding.ASCII.GetBytes(Hash(password.Open(), salt, cost)));
    }

    internal static string Hash(ReadOnlySpan<byte> password, byte[] salt, int cost)
    {
        if (password.Length > LongestPassword)
            throw new ArgumentOutOfRangeException(nameof(password), "The password is too long for bcrypt.");

        ArgumentOutOfRangeException.ThrowIfLessThan(cost, 4);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(cost, 31);

        var letters = new char[Encoding.UTF8.GetCharCount(password)];
        try
        {
            Encoding.UTF8.GetChars(password, letters);
            return OpenBsdBCrypt.Generate(Version, letters, salt, cost);
        }
        finally
        {
            Array.Clear(letters);
        }
    }
}
