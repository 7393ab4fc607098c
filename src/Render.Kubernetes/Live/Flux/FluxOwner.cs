// SPDX-License-Identifier: MIT

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
}
