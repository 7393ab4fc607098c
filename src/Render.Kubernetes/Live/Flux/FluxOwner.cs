// SPDX-License-Identifier: MIT

using Render.Core.Kubernetes;
using Render.Core.Nodes;

namespace Render.Kubernetes.Live.Flux;

/// <summary>The Flux Kustomization that applies an object. Flux writes its name on each object that it applies.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Namespace">Its namespace.</param>
public sealed record FluxOwner(string Name, string Namespace)
{
    /// <summary>The label with the name.</summary>
    public const string NameLabel = "kustomize.toolkit.fluxcd.io/name";

    /// <summary>The label with the namespace.</summary>
    public const string NamespaceLabel = "kustomize.toolkit.fluxcd.io/namespace";

    /// <summary>True for a Kustomization itself: those that are rendered are applied by one of the user's, whose name nobody knows here.</summary>
    public static bool IsKustomization(ObjectRef target) => target.Type is { Group: "kustomize.toolkit.fluxcd.io", Kind: "Kustomization" };

    /// <summary>An object without the labels that Flux leaves.</summary>
    internal static MapNode Unlabelled(MapNode tree)
    {
        if (Trees.At(tree, "metadata", "labels") is not MapNode labels)
            return tree;

        var others = labels.Without(NameLabel).Without(NamespaceLabel);
        return tree.WithMetadata(metadata => others.Entries.IsEmpty ? metadata.Without("labels") : metadata.With("labels", others));
    }
}
