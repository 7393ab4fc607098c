// SPDX-License-Identifier: MIT

using Render.Core.Kubernetes;
using Render.Core.Manifests;
using Render.Core.Paths;

namespace Render.Output;

/// <summary>One file of an environment, ready to be written.</summary>
/// <param name="Path">Where, below the environment's folder.</param>
/// <param name="Bytes">Its content.</param>
public sealed record OutputFile(RepoPath Path, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>Digest of the content.</summary>
    public Digest Digest { get; } = Digest.Of(Bytes.Span);

    /// <summary>The content without the leaves that were asked to hold a secret: what the commit guard looks at.</summary>
    public ReadOnlyMemory<byte> PublicBytes { get; init; } = Bytes;

    /// <summary>True when only its owner may read it.</summary>
    public bool IsPrivate { get; init; }

    /// <summary>How it was sealed; null for a file that is not encrypted.</summary>
    public SealRecord? Seal { get; init; }

    /// <summary>Why it is no more than the outline of a file that would have to be sealed; null for what can be written.</summary>
    public SealBreak? NotKept { get; init; }

    /// <summary>The cluster that it is for; null for what is no Kubernetes object.</summary>
    public string? Cluster { get; init; }

    /// <summary>The object that it holds; null when it holds none.</summary>
    public ObjectRef? Object { get; init; }
}
