// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Render.Core.Diagnostics;
using Render.Core.Nodes;
using Render.Secrets.Programs;
using Render.Yaml;

namespace Render.Secrets.Sops;

/// <summary>Writes the format of sops itself, with the program <c>age</c> to wrap the data key for each recipient.</summary>
/// <param name="age">Wraps the data key.</param>
/// <param name="entropy">Draws the data key, afresh for every file, and the nonces.</param>
/// <param name="time">Gives the time that the format asks for.</param>
public sealed class SopsEncryptor(AgeProgram age, IEntropy entropy, TimeProvider time) : ISopsEncryptor
{
    /// <summary>The version of the format's reference implementation that the files follow.</summary>
    private const string Version = "3.10.2";

    /// <inheritdoc/>
    public Task<StageResult<SopsDocument>> EncryptAsync(MapNode clear, ImmutableArray<string> recipients, CancellationToken cancellationToken) =>
        EncryptAsync(clear, recipients, whole: false, cancellationToken);

    /// <summary>Encrypts every value of a document, as a file of secrets wants it.</summary>
    public Task<StageResult<SopsDocument>> EncryptWholeAsync(MapNode clear, ImmutableArray<string> recipients, CancellationToken cancellationToken) =>
        EncryptAsync(clear, recipients, whole: true, cancellationToken);

    private async Task<StageResult<SopsDocument>> EncryptAsync(
        MapNode clear, ImmutableArray<string> recipients, bool whole, CancellationToken cancellationToken)
    {
        var key = new byte[SopsCipher.KeyLength];
        try
        {
            entropy.Fill(key);
            var wrapped = await Task.WhenAll(recipients.Select(recipient => age.EncryptAsync(recipient, key, cancellationToken)));
            var findings = new DiagnosticBag();
            foreach (var one in wrapped)
                findings.AddRange(one.Diagnostics);

            if (findings.HasErrors)
                return StageResult.Of<SopsDocument>(null, findings);

            var envelopes = recipients.Zip(wrapped, (recipient, one) => Map(("enc", Text(one.Value?.Armored ?? string.Empty)), ("recipient", Text(recipient))));
            return StageResult.Of(new SopsDocument(Write(clear, key, [.. envelopes], whole)));
        }
        finally
        {
            CryptographicOperations.ZeroMemory(key);
        }
    }

    private byte[] Write(MapNode clear, byte[] key, ImmutableArray<MapNode> envelopes, bool whole)
    {
        var cipher = new SopsCipher(key, entropy);
        using var tree = new SopsTree(cipher);
        var encrypted = (MapNode)tree.Encrypt(clear, whole);
        var modified = time.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        var metadata = Map(
            ("age", new ListNode([.. envelopes])),
            whole ? ("unencrypted_suffix", Text("_unencrypted")) : ("encrypted_regex", Text(SopsTree.EncryptedKeys)),
            ("lastmodified", Text(modified)),
            ("mac", Text(cipher.Encrypt(Encoding.ASCII.GetBytes(tree.Mac), "str", modified))),
            ("version", Text(Version)));
        return Encoding.UTF8.GetBytes(YamlWriter.Write(encrypted.WithEntries([.. encrypted.Entries, new MapEntry(SopsFormat.Metadata, metadata)])));
    }

    private static StringNode Text(string value) => new(value);

    private static MapNode Map(params IEnumerable<(string Key, Node Value)> entries) => new([.. entries.Select(entry => new MapEntry(entry.Key, entry.Value))]);
}
