// SPDX-License-Identifier: MIT

using Render.Core.Kubernetes;
using Render.Core.Manifests;
using Render.Core.Paths;

namespace Render.Output.Ownership;

/// <summary>One file that Render wrote.</summary>
/// <param name="Path">Where, below the environment's folder.</param>
/// <param name="Digest">What it held.</param>
/// <param name="Size">Its size in bytes.</param>
public sealed record OwnedFile(RepoPath Path, Digest Digest, long Size)
{
    /// <summary>True when only its owner may read it.</summary>
    public bool IsPrivate { get; init; }

    /// <summary>How it was sealed; null for a file that is not encrypted.</summary>
    public SealRecord? Seal { get; init; }

    /// <summary>The cluster that it is for; null for what is no Kubernetes object.</summary>
    public string? Cluster { get; init; }

    /// <summary>The object that it holds; null when it holds none.</summary>
    public ObjectRef? Object { get; init; }
}
