// SPDX-License-Identifier: MIT

using System.Security.Cryptography;
using Render.Testing.Secrets;

namespace Render.Tests.Secrets.Sops;

/// <summary>What the other tests decrypt with has to be right itself.</summary>
public sealed class AnyNonceGcmTests
{
    [Fact]
    public void The_vector_with_a_long_nonce_is_met()
    {
        // Test case 18 of the specification that McGrew and Viega handed to NIST: AES-256, a nonce of 60 bytes.
        var plain = AnyNonceGcm.Decrypt(
            Hex("feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308"),
            Hex("9313225df88406e555909c5aff5269aa6a7a9538534f7da1e4c303d2a318a728c3c0c95156809539fcf0e2429a6b525416aedbf5a0de6a57a637b39b"),
            Hex("5a8def2f0c9e53f1f75d7853659e2a20eeb2b22aafde6419a058ab4f6f746bf40fc0c3b780f244452da3ebf1c5d82cdea2418997200ef82e44ae7e3f"),
            Hex("a44a8266ee1c8eb0c8b5d4cf5ae9f19a"),
            Hex("feedfacedeadbeeffeedfacedeadbeefabaddad2"));

        Convert.ToHexStringLower(plain).ShouldBe("d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39");
    }

    [Fact]
    public void Short_nonces_are_read_as_the_platform_writes_them()
    {
        var random = new Random(77);
        for (var i = 0; i < 50; i++)
        {
            var (key, nonce, tag) = (Bytes(random, 32), Bytes(random, 12), new byte[16]);
            var (plain, associated) = (Bytes(random, random.Next(70)), Bytes(random, random.Next(40)));
            var ciphertext = new byte[plain.Length];
            using var aes = new AesGcm(key, tag.Length);
            aes.Encrypt(nonce, plain, ciphertext, tag, associated);

            AnyNonceGcm.Decrypt(key, nonce, ciphertext, tag, associated).ShouldBe(plain);

            tag[random.Next(tag.Length)] ^= 1;
            Should.Throw<CryptographicException>(() => AnyNonceGcm.Decrypt(key, nonce, ciphertext, tag, associated));
        }
    }

    private static byte[] Hex(string digits) => Convert.FromHexString(digits);

    private static byte[] Bytes(Random random, int length)
    {
        var bytes = new byte[length];
        random.NextBytes(bytes);
        return bytes;
    }
}
