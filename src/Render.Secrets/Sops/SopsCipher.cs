// SPDX-License-Identifier: MIT

using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Render.Secrets.Sops;

/// <summary>
/// Encrypts single values: AES-256-GCM with a fresh nonce for each, bound to the place of the value. The nonce has the 12 bytes
/// that the platform offers; readers take its length from the value, although sops itself draws 32.
/// </summary>
internal sealed class SopsCipher : IDisposable
{
    /// <summary>Length of a data key in bytes.</summary>
    public const int KeyLength = 32;

    private const int NonceLength = 12;
    private const int TagLength = 16;
    private readonly AesGcm _aes;
    private readonly IEntropy _entropy;

    public SopsCipher(ReadOnlySpan<byte> key, IEntropy entropy)
    {
        _aes = new AesGcm(key, TagLength);
        _entropy = entropy;
    }

    /// <summary>The value as it stands in the file. An empty one stays empty, as sops has it.</summary>
    /// <param name="plaintext">The value's bytes.</param>
    /// <param name="type">Its type as sops names it: <c>str</c>, <c>int</c>, <c>float</c>, <c>bool</c>.</param>
    /// <param name="associated">What the value is bound to: its path, or for the MAC the time.</param>
    public string Encrypt(ReadOnlySpan<byte> plaintext, string type, string associated)
    {
        if (plaintext.IsEmpty)
            return string.Empty;

        Span<byte> nonce = stackalloc byte[NonceLength];
        Span<byte> tag = stackalloc byte[TagLength];
        var ciphertext = new byte[plaintext.Length];
        _entropy.Fill(nonce);
        _aes.Encrypt(nonce, plaintext, ciphertext, tag, Encoding.UTF8.GetBytes(associated));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"ENC[AES256_GCM,data:{Convert.ToBase64String(ciphertext)},iv:{Convert.ToBase64String(nonce)},tag:{Convert.ToBase64String(tag)},type:{type}]");
    }

    public void Dispose() => _aes.Dispose();
}
