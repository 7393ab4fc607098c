// SPDX-License-Identifier: MIT

using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace Render.Core.Paths;

/// <summary>A SHA-256 digest, lower-case hexadecimal.</summary>
public sealed record Digest
{
    private Digest(string hex) => Hex = hex;

    /// <summary>Stands where there is nothing to make a digest of.</summary>
    public static Digest None { get; } = new(string.Empty);

    /// <summary>64 hexadecimal digits; empty for <see cref="None"/>.</summary>
    public string Hex { get; }

    /// <summary>The digest of some bytes.</summary>
    public static Digest Of(ReadOnlySpan<byte> bytes) => new(Convert.ToHexStringLower(SHA256.HashData(bytes)));

    /// <summary>
    /// The digest of an input file: of its bytes with CRLF read as LF. What a file says does not depend on how it was checked
    /// out, and neither may a record of what was read.
    /// </summary>
    public static Digest OfInput(ReadOnlySpan<byte> bytes)
    {
        var lineBreak = "\r\n"u8;
        if (bytes.IndexOf(lineBreak) < 0)
            return Of(bytes);

        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        for (var at = bytes.IndexOf(lineBreak); at >= 0; at = bytes.IndexOf(lineBreak))
        {
            hash.AppendData(bytes[..at]);
            bytes = bytes[(at + 1)..];
        }

        hash.AppendData(bytes);
        return new Digest(Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    /// <summary>Reads 64 lower-case hexadecimal digits.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out Digest? digest)
    {
        const int length = 64;
        var valid = text.Length == length && text.All(char.IsAsciiHexDigitLower);
        digest = valid ? new Digest(text) : null;
        return valid;
    }

    /// <inheritdoc/>
    public override string ToString() => Hex;
}
