// SPDX-License-Identifier: MIT

namespace Render.Core.Manifests;

/// <summary>One Kubernetes object as it goes into the output: free of secret nodes.</summary>
/// <param name="Manifest">The object. Its tree holds no secret node any more, but may hold a plain secret: see <see cref="IsPrivate"/>.</param>
public sealed record SealedManifest(Manifest Manifest)
{
    /// <summary>The file's bytes when they are already settled, such as a sealed file that is kept as it was; null to write the tree.</summary>
    public ReadOnlyMemory<byte>? Verbatim { get; init; }

    /// <summary>True when the file holds a secret in clear text and only its owner may read it.</summary>
    public bool IsPrivate { get; init; }
}
