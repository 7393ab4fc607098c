// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Diagnostics;
using Render.Core.Kubernetes;
using Render.Core.Manifests;
using Render.Core.Nodes;
using Render.Core.Secrets;

namespace Render.Secrets.Stores;

/// <summary>
/// The store <c>external</c>: an ExternalSecret per Secret, one store key per Secret key, no template and so no text that
/// another program fills. A Secret that also holds clear keys keeps them; the operator merges the others into it.
/// </summary>
/// <param name="settings">The store.</param>
public sealed class ExternalSealer(ExternalStoreSettings settings) : ISealer
{
    private const string Opaque = "Opaque";
    private static readonly GroupVersionKind ExternalSecret = new("external-secrets.io", "v1", "ExternalSecret");

    /// <inheritdoc/>
    public SecretStoreKind Store => SecretStoreKind.External;

    /// <inheritdoc/>
    public ValueTask<StageResult<SealedObjects>> SealAsync(Manifest secret, CancellationToken cancellationToken)
    {
        var findings = new DiagnosticBag();
        var shape = SecretShape.Of(secret, findings);
        var keys = shape.Entries.Where(entry => entry.IsSecret).Select(entry => (Entry: entry, Reference: ReferenceOf(entry, findings))).ToList();
        var clear = shape.Entries.Where(entry => !entry.IsSecret).ToList();
        if (secret.Tree["type"] is StringNode type && type.Value != Opaque)
            findings.Add(SecretErrors.TypeNeedsTemplate(type.Span, secret.Object, type.Value));

        if (findings.HasErrors)
            return ValueTask.FromResult(StageResult.Of<SealedObjects>(null, findings));

        var merges = clear.Count > 0;
        var external = External(secret, keys, merges);
        ImmutableArray<SealedManifest> objects = merges
            ? [new SealedManifest(external), new SealedManifest(shape.With(clear.Select(entry => entry.ToData(entry.Content))))]
            : [new SealedManifest(external)];
        return ValueTask.FromResult(StageResult.Of(new SealedObjects(objects), findings));
    }

    /// <summary>The store key of a leaf; anything but a plain lookup would have to be put together by another program.</summary>
    private static SecretReference? ReferenceOf(SecretEntry entry, DiagnosticBag findings)
    {
        if (entry.Content is not SecretNode secret)
        {
            foreach (var (_, inside) in SecretPlaces.In(entry.Content))
                findings.Add(SecretErrors.HoleInDocument(inside.Span, entry.Key, inside.Expression));

            return null;
        }

        if (secret.Expression is SecretLookup lookup)
            return lookup.Reference;

        findings.Add(SecretErrors.Computed(secret.Span, entry.Key, secret.Expression));
        return null;
    }

    private Manifest External(Manifest secret, List<(SecretEntry Entry, SecretReference? Reference)> keys, bool merges)
    {
        var name = secret.Object.Name;
        var spec = Map(
            ("data", new ListNode([.. keys.Where(key => key.Reference is not null).Select(key => Key(key.Entry, key.Reference))])),
            ("refreshInterval", Text(settings.RefreshInterval)),
            ("secretStoreRef", Map(("kind", Text(settings.Kind)), ("name", Text(settings.Name)))),
            ("target", Map(
                ("creationPolicy", Text(merges ? "Merge" : "Owner")),
                ("deletionPolicy", Text(merges ? "Merge" : settings.DeletionPolicy)),
                ("name", Text(name)))));

        // The operator copies labels and annotations from the ExternalSecret to the Secret that it owns.
        var tree = secret.Tree.WithEntries([
            new MapEntry("apiVersion", Text(ExternalSecret.ApiVersion)),
            new MapEntry("kind", Text(ExternalSecret.Kind)),
            .. secret.Tree.Entries.Where(entry => entry.Key == "metadata"),
            new MapEntry("spec", spec),
        ]);
        return secret with { Object = new ObjectRef(ExternalSecret, secret.Object.Namespace, name), Tree = tree };
    }

    private static MapNode Key(SecretEntry entry, SecretReference? reference)
    {
        var remote = reference?.Property is { } property
            ? Map(("key", Text(reference.Key)), ("property", Text(property)))
            : Map(("key", Text(reference?.Key ?? string.Empty)));
        return Map(("remoteRef", (MapNode)remote.With(reference?.Span ?? entry.KeySpan, entry.Content.Provenance)), ("secretKey", Text(entry.Key)));
    }

    private static StringNode Text(string value) => new(value);

    private static MapNode Map(params IEnumerable<(string Key, Node Value)> entries) => new([.. entries.Select(entry => new MapEntry(entry.Key, entry.Value))]);
}
