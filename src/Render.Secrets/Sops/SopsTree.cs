// SPDX-License-Identifier: MIT

using System.Security.Cryptography;
using System.Text;
using Render.Core.Nodes;

namespace Render.Secrets.Sops;

/// <summary>
/// Encrypts the leaves of a tree and authenticates all of it: the MAC runs over the clear values of every leaf, encrypted or
/// not, in the order in which the file holds them.
/// </summary>
internal sealed class SopsTree : IDisposable
{
    /// <summary>What is encrypted, as sops writes it: any key on the way counts.</summary>
    public const string EncryptedKeys = "^(data|stringData)$";

    private readonly SopsCipher _cipher;
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA512);

    public SopsTree(SopsCipher cipher) => _cipher = cipher;

    /// <summary>The authenticated digest of all that was encrypted so far: upper-case hexadecimal.</summary>
    public string Mac => Convert.ToHexString(_hash.GetCurrentHash());

    /// <summary>Encrypts what the format calls for.</summary>
    /// <param name="root">The document.</param>
    /// <param name="whole">True to encrypt every value, false for those below <c>data</c> and <c>stringData</c>.</param>
    public Node Encrypt(Node root, bool whole) => Encrypt(root, string.Empty, whole);

    public void Dispose() => _hash.Dispose();

    private Node Encrypt(Node node, string path, bool isEncrypted)
    {
        switch (node)
        {
            case MapNode map:
                var sorted = CanonicalKeyOrder.Sort(map.Entries);
                return map.WithEntries([.. sorted.Select(entry =>
                    entry with { Value = Encrypt(entry.Value, path + entry.Key + ":", isEncrypted || entry.Key is "data" or "stringData") })]);
            case ListNode list:
                // Positions are no part of the path.
                return list.WithItems([.. list.Items.Select(item => Encrypt(item, path, isEncrypted))]);
            default:
                return EncryptLeaf(node, path, isEncrypted);
        }
    }

    private Node EncryptLeaf(Node leaf, string path, bool isEncrypted)
    {
        if (SopsScalar.Of(leaf) is not { } scalar)
            return leaf;

        var plaintext = Encoding.UTF8.GetBytes(scalar.Text);
        _hash.AppendData(plaintext);
        var node = isEncrypted ? new StringNode(_cipher.Encrypt(plaintext, scalar.Type, path), leaf.Span, leaf.Provenance) : leaf;
        CryptographicOperations.ZeroMemory(plaintext);
        return node;
    }
}
