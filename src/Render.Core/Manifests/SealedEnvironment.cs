// SPDX-License-Identifier: MIT

using System.Collections.Immutable;

namespace Render.Core.Manifests;

/// <summary>What one environment writes: the outcome of Seal. Ordered as <see cref="RenderedEnvironment"/> is.</summary>
/// <param name="Name">The environment.</param>
/// <param name="Manifests">The Kubernetes objects.</param>
/// <param name="Files">Everything else; none of them holds a secret.</param>
public sealed record SealedEnvironment(string Name, ImmutableArray<SealedManifest> Manifests, ImmutableArray<ConfigFile> Files)
{
    /// <summary>
    /// How the manifests with <see cref="SealedManifest.IsEncrypted"/> are decrypted on their way to a cluster; null for a store that
    /// encrypts none.
    /// </summary>
    public StoreDecryption? Decryption { get; init; }
}
