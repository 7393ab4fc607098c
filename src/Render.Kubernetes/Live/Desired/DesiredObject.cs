// SPDX-License-Identifier: MIT

using Render.Core.Kubernetes;
using Render.Core.Manifests;
using Render.Core.Nodes;
using Render.Kubernetes.Live.Flux;

namespace Render.Kubernetes.Live.Desired;

/// <summary>A rendered object as Flux would apply it.</summary>
/// <param name="Manifest">What was rendered.</param>
/// <param name="Tree">With Flux's labels, and with <c>data</c> instead of <c>stringData</c>. Secrets and documents are still nodes.</param>
/// <param name="Policy">What its annotations say.</param>
internal sealed record DesiredObject(Manifest Manifest, MapNode Tree, FluxPolicy Policy)
{
    /// <summary>Its identity.</summary>
    public ObjectRef Ref => Manifest.Object;

    /// <summary>True for a Secret: what a cluster holds in one is hidden unless it is known to be public.</summary>
    public bool IsSecret => Ref.Type is { Group: "", Kind: "Secret" };

    /// <summary>False where nobody knows here which Kustomization applies it: its labels on the live object are then no difference.</summary>
    public bool HasOwner { get; private init; }

    /// <summary>Prepares a manifest.</summary>
    /// <param name="manifest">What was rendered.</param>
    /// <param name="owner">The Kustomization that applies it; null where nothing is known of Flux.</param>
    public static DesiredObject Of(Manifest manifest, FluxOwner? owner)
    {
        var tree = manifest.Object.Type is { Group: "", Kind: "Secret" } ? WithData(manifest.Tree) : manifest.Tree;
        return new DesiredObject(manifest, owner is null ? tree : WithOwner(tree, owner), FluxPolicy.Of(manifest.Tree)) { HasOwner = owner is not null };
    }

    private static MapNode WithOwner(MapNode tree, FluxOwner owner) => tree.WithMetadata(metadata =>
    {
        var labels = metadata["labels"] as MapNode ?? MapNode.Empty;
        return metadata.With("labels", labels
            .With(FluxOwner.NameLabel, new StringNode(owner.Name))
            .With(FluxOwner.NamespaceLabel, new StringNode(owner.Namespace)));
    });

    /// <summary>Flux turns <c>stringData</c> into <c>data</c>, since in server-side apply it owns nothing there; it wins over <c>data</c>.</summary>
    private static MapNode WithData(MapNode tree)
    {
        if (tree["stringData"] is not MapNode texts)
            return tree;

        var data = texts.Entries.Aggregate(tree["data"] as MapNode ?? MapNode.Empty, (map, entry) =>
        {
            var encoded = new EmbeddedNode(EmbeddedFormat.Base64, entry.Value, entry.Value.Span, entry.Value.Provenance);
            return map.IndexOf(entry.Key) < 0
                ? map.WithEntries(map.Entries.Add(entry with { Value = encoded }))
                : map.With(entry.Key, encoded);
        });
        return tree.Without("stringData").With("data", data);
    }
}
