// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Nodes;

namespace Render.Core.Manifests;

/// <summary>One Kubernetes object as it goes into the output: free of secret nodes.</summary>
/// <param name="Manifest">The object. Its tree holds no secret node any more, but may hold secrets in clear text: see <see cref="PlainLeaves"/>.</param>
public sealed record SealedManifest(Manifest Manifest)
{
    /// <summary>The file's bytes when they are already settled, such as a sealed file that is kept as it was; null to write the tree.</summary>
    public ReadOnlyMemory<byte>? Verbatim { get; init; }

    /// <summary>The leaves that were asked to hold a secret in clear text; the only places where the guard allows one.</summary>
    public ImmutableArray<NodePath> PlainLeaves { get; init; } = [];

    /// <summary>How the file was sealed, for the ownership record; null for a file that is not encrypted.</summary>
    public SealRecord? Seal { get; init; }

    /// <summary>
    /// Why the tree is no more than the outline of a file that would have to be sealed, by a command that never does; null for what
    /// can be written.
    /// </summary>
    public SealBreak? NotKept { get; init; }

    /// <summary>True when whoever applies the file has to decrypt it, as <see cref="SealedEnvironment.Decryption"/> says.</summary>
    public bool IsEncrypted { get; init; }

    /// <summary>True when the file holds a secret in clear text, so that only its owner may read it.</summary>
    public bool IsPrivate => !PlainLeaves.IsEmpty;
}
