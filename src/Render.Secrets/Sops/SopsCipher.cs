// SPDX-License-Identifier: MIT

using System.Globalization;
using System.Text;
using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Crypto.Modes;
using Org.BouncyCastle.Crypto.Parameters;

namespace Render.Secrets.Sops;

/// <summary>
/// Encrypts single values: AES-256-GCM with a fresh nonce for each, bound to the place of the value. The nonce has 32 bytes, more than
/// the platform's own GCM takes: sops 3.13 reads other lengths, but <c>sops set</c> and <c>sops edit</c> write every value that did not
/// change with the nonce it came with, and end with a panic where that has not the length of their own (aes/cipher.go).
/// </summary>
internal sealed class SopsCipher
{
    /// <summary>Length of a data key in bytes.</summary>
    public const int KeyLength = 32;

    private const int NonceLength = 32;
    private const int TagLength = 16;
    private const int ByteBits = 8;
    private readonly KeyParameter _key;
    private readonly IEntropy _entropy;

    public SopsCipher(ReadOnlySpan<byte> key, IEntropy entropy)
    {
        _key = new KeyParameter(key);
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

        var nonce = new byte[NonceLength];
        _entropy.Fill(nonce);
        var cipher = new GcmBlockCipher(AesUtilities.CreateEngine());
        cipher.Init(forEncryption: true, new AeadParameters(_key, TagLength * ByteBits, nonce, Encoding.UTF8.GetBytes(associated)));
        var sealedBytes = new byte[cipher.GetOutputSize(plaintext.Length)];
        var written = cipher.ProcessBytes(plaintext, sealedBytes);
        cipher.DoFinal(sealedBytes.AsSpan(written));

        var data = Convert.ToBase64String(sealedBytes.AsSpan(..^TagLength));
        var tag = Convert.ToBase64String(sealedBytes.AsSpan(^TagLength..));
        return string.Create(CultureInfo.InvariantCulture, $"{SopsFormat.Sealed}data:{data},iv:{Convert.ToBase64String(nonce)},tag:{tag},type:{type}]");
    }
}
