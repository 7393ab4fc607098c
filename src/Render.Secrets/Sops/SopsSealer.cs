// SPDX-License-Identifier: MIT

using Render.Core.Diagnostics;
using Render.Core.Manifests;
using Render.Core.Nodes;
using Render.Core.Paths;
using Render.Core.Secrets;
using Render.Core.Text;
using Render.Secrets.Sources;
using Render.Secrets.Stores;

namespace Render.Secrets.Sops;

/// <summary>
/// The store <c>sops</c>. A sealed file is kept byte for byte while its skeleton stays and nothing shows that its values
/// changed; otherwise the whole file is sealed anew.
/// </summary>
/// <param name="store">Recipients and digest key.</param>
/// <param name="values">The values that could be read.</param>
/// <param name="before">Finds the sealed file of the last run.</param>
/// <param name="encryptor">Seals; null for a command that never does, which then shows what would be sealed.</param>
public sealed class SopsSealer(SopsStore store, ResolvedSecrets values, Func<Manifest, SealedBefore?> before, ISopsEncryptor? encryptor) : ISealer
{
    private int _notCompared;

    /// <inheritdoc/>
    public SecretStoreKind Store => SecretStoreKind.Sops;

    /// <inheritdoc/>
    public StoreDecryption? Decryption => new("sops", store.DecryptionSecret);

    /// <inheritdoc/>
    public async ValueTask<StageResult<SealedObjects>> SealAsync(Manifest secret, CancellationToken cancellationToken)
    {
        var findings = new DiagnosticBag();
        var shape = SecretShape.Of(secret, findings);
        if (findings.HasErrors)
            return StageResult.Of<SealedObjects>(null, findings);

        var skeleton = SealSkeleton.Of(shape, store);
        var last = before(secret);
        var why = SealSkeleton.BreakOf(last, shape, store);
        var kept = why is null ? last : null;
        var missing = MissingOf(shape);
        if (kept is not null && (missing.Count > 0 || DigestKey is null))
        {
            _notCompared++;
            return Result(shape, kept, findings);
        }

        if (encryptor is null && kept is not null)
            return Result(shape, kept, findings);

        if (encryptor is null)
            return StageResult.Of(new SealedObjects([Outline(shape, skeleton, why)]), findings);

        findings.AddRange(missing.SelectMany(reference => values.WhyMissing(reference)));
        if (missing.Count > 0 && last is not null && why is { } broken)
            findings.Add(SopsErrors.NotKept(last.File, broken));

        return findings.HasErrors
            ? StageResult.Of<SealedObjects>(null, findings)
            : await CompareAndSealAsync(shape, kept, new SealRecord(skeleton, null), encryptor, findings, cancellationToken);
    }

    /// <inheritdoc/>
    public StageResult<SealedObjects> Finish(string environment) => new(
        new SealedObjects([]), _notCompared == 0 ? [] : [SopsErrors.NotCompared(SourceSpan.None, environment, _notCompared, store.DigestKey)]);

    private SecretText? DigestKey => store.DigestKey is { } key ? values[key] : null;

    private async Task<StageResult<SealedObjects>> CompareAndSealAsync(
        SecretShape shape, SealedBefore? kept, SealRecord record, ISopsEncryptor sealer, DiagnosticBag findings, CancellationToken cancellationToken)
    {
        var filled = shape.Entries.Select(entry => (Entry: entry, Content: SecretFilling.Fill(entry.Content, values, findings))).ToList();
        if (DigestKey is { } key)
            record = record with { Plaintext = PlaintextDigest.Of(shape.Manifest, filled.Select(f => (f.Entry.Key, f.Content)), key) };

        if (kept is not null && kept.Record.Plaintext == record.Plaintext)
            return Result(shape, kept, findings);

        var clear = shape.With(filled.Select(f => f.Entry.ToData(f.Content)));
        var document = await sealer.EncryptAsync(clear.Tree, store.Recipients, cancellationToken);
        findings.AddRange(document.Diagnostics);
        return document.IsSuccess(out var sealedDocument)
            ? Result(shape, new SealedBefore(sealedDocument.Bytes, record), findings)
            : StageResult.Of<SealedObjects>(null, findings);
    }

    /// <summary>The references that sealing would need and that have no value, the digest key among them.</summary>
    private List<SecretReference> MissingOf(SecretShape shape)
    {
        var needed = shape.Entries.SelectMany(entry => SecretPlaces.In(entry.Content)).SelectMany(place => place.Secret.Expression.References);
        return [.. needed.Concat(store.DigestKey is { } key ? [key] : []).Distinct().Where(reference => values[reference] is null)];
    }

    private static StageResult<SealedObjects> Result(SecretShape shape, SealedBefore file, DiagnosticBag findings) => StageResult.Of(
        new SealedObjects([new SealedManifest(Veiled(shape)) { Verbatim = file.Bytes, Seal = file.Record, IsEncrypted = true }]), findings);

    /// <summary>What a command that never seals has instead of a file: all of it that everybody could see, for a comparison.</summary>
    private SealedManifest Outline(SecretShape shape, Digest skeleton, SealBreak? why)
    {
        var veiled = Veiled(shape);
        var tree = veiled.Tree.WithEntries(veiled.Tree.Entries.Add(new MapEntry(SopsFormat.Metadata, SopsOutline.Of(store.Recipients))));
        return new SealedManifest(veiled with { Tree = tree }) { IsEncrypted = true, Seal = new SealRecord(skeleton, null), NotKept = why };
    }

    private static Manifest Veiled(SecretShape shape) =>
        shape.WithEach(entry => new MapEntry(entry.Key, entry.KeySpan, new StringNode("ENC[…]")));
}
