// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Diagnostics;
using Render.Core.Kubernetes;
using Render.Core.Manifests;
using Render.Core.Nodes;
using Render.Core.Secrets;
using Render.Secrets.Stores;
using static Render.Secrets.External.Trees;

namespace Render.Secrets.External;

/// <summary>
/// The store <c>external</c>: an ExternalSecret per Secret, one store key per Secret key, no template and so no text that
/// another program fills. A Secret that also holds clear keys keeps them; the operator merges the others into it.
/// </summary>
/// <param name="settings">The store.</param>
public sealed class ExternalSealer(ExternalStoreSettings settings) : ISealer
{
    private const string Opaque = "Opaque";
    private readonly ClusterStores _clusters = new();
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

    /// <inheritdoc/>
    public StageResult<SealedObjects> Finish(string environment) => StageResult.Of(new SealedObjects(_clusters.ToManifests()));

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
        var placed = keys.Where(key => key.Reference is not null).Select(key => (key.Entry, key.Reference, Store: StoreOf(secret, key.Reference))).ToList();

        // The store that most keys need not be told twice: the spec's own, or the only one there is.
        var common = placed.Exists(key => key.Store == Own) || placed.Count == 0 ? Own : placed[0].Store;
        var spec = Map(
            ("data", List([.. placed.Select(key => Key(key.Entry, key.Reference, key.Store == common ? null : key.Store))])),
            ("refreshInterval", Text(settings.RefreshInterval)),
            ("secretStoreRef", Ref(common)),
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

    private (string Kind, string Name) Own => (settings.Kind, settings.Name);

    private (string Kind, string Name) StoreOf(Manifest secret, SecretReference? reference) =>
        reference is { Source: SecretSource.Cluster } ? ("SecretStore", _clusters.Use(secret, reference)) : Own;

    private static MapNode Key(SecretEntry entry, SecretReference? reference, (string Kind, string Name)? store)
    {
        var remote = reference?.Property is { } property
            ? Map(("key", Text(reference.Key)), ("property", Text(property)))
            : Map(("key", Text(reference?.Key ?? string.Empty)));
        var placed = remote.With(reference?.Span ?? entry.KeySpan, entry.Content.Provenance);
        return store is { } other
            ? Map(("remoteRef", placed), ("secretKey", Text(entry.Key)), ("sourceRef", Map(("storeRef", Ref(other)))))
            : Map(("remoteRef", placed), ("secretKey", Text(entry.Key)));
    }

    private static MapNode Ref((string Kind, string Name) store) => Map(("kind", Text(store.Kind)), ("name", Text(store.Name)));
}
