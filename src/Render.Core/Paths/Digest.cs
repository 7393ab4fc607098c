// SPDX-License-Identifier: MIT

using System.Security.Cryptography;

namespace Render.Core.Paths;

/// <summary>A SHA-256 digest, lower-case hexadecimal.</summary>
public readonly record struct Digest
{
    private readonly string? _hex;

    private Digest(string hex) => _hex = hex;

    /// <summary>64 hexadecimal digits; empty for the default value.</summary>
    public string Hex => _hex ?? string.Empty;

    /// <summary>The digest of some bytes.</summary>
    public static Digest Of(ReadOnlySpan<byte> bytes) => new(Convert.ToHexStringLower(SHA256.HashData(bytes)));

    /// <summary>Reads 64 lower-case hexadecimal digits.</summary>
    public static bool TryParse(string text, out Digest digest)
    {
        const int length = 64;
        var valid = text.Length == length && text.All(char.IsAsciiHexDigitLower);
        digest = valid ? new Digest(text) : default;
        return valid;
    }

    /// <inheritdoc/>
    public override string ToString() => Hex;
}
