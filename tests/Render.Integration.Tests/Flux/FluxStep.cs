// SPDX-License-Identifier: MIT

namespace Render.Integration.Tests.Flux;

/// <summary>One rendered Kustomization.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Folder">The folder that it applies, below the output folder.</param>
/// <param name="DependsOn">The Kustomization before it; null for the first without any.</param>
/// <param name="IsSuspended">True when it waits.</param>
internal sealed record FluxStep(string Name, string Folder, string? DependsOn, bool IsSuspended)
{
    /// <summary>The environment.</summary>
    public string Environment => Folder.Split('/')[0];

    /// <summary>Environment and cluster.</summary>
    public string Cluster => string.Join('/', Folder.Split('/')[..2]);
}
