// SPDX-License-Identifier: MIT

using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Render.Core.Manifests;
using Render.Core.Nodes;
using Render.Core.Paths;
using Render.Core.Secrets;
using Render.Yaml;

namespace Render.Secrets.Sops;

/// <summary>
/// A keyed digest (HMAC-SHA256) of a Secret's values and of whose they are: it tells whether values changed and nothing else,
/// not even whether two Secrets hold the same.
/// </summary>
internal static class PlaintextDigest
{
    /// <summary>The digest of a Secret whose values are filled in.</summary>
    public static Digest Of(Manifest secret, IEnumerable<(string Key, Node Content)> filled, SecretText key)
    {
        using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key.Open());
        Append(hmac, secret.Cluster);
        Append(hmac, secret.Object.ToString());
        foreach (var (name, content) in filled.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            Append(hmac, name);
            Append(hmac, content is EmbeddedNode document ? EmbeddedText.Write(document) : (content as StringNode)?.Value ?? string.Empty);
        }

        return Digest.TryParse(Convert.ToHexStringLower(hmac.GetHashAndReset()), out var digest) ? digest : throw new CryptographicException();
    }

    /// <summary>Lengths keep the parts apart.</summary>
    private static void Append(IncrementalHash hmac, string text)
    {
        Span<byte> length = stackalloc byte[sizeof(int)];
        var bytes = Encoding.UTF8.GetBytes(text);
        BinaryPrimitives.WriteInt32BigEndian(length, bytes.Length);
        hmac.AppendData(length);
        hmac.AppendData(bytes);
        CryptographicOperations.ZeroMemory(bytes);
    }
}
