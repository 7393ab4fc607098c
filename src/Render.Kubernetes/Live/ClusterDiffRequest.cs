// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Contracts;
using Render.Core.Diagnostics;
using Render.Core.Manifests;
using Render.Kubernetes.Live.Flux;

namespace Render.Kubernetes.Live;

/// <summary>One cluster of one environment, to be compared.</summary>
/// <param name="Environment">The environment.</param>
/// <param name="Cluster">The cluster.</param>
/// <param name="Manifests">
/// What the environment renders for it, as it is applied: secrets are still nodes where the store keeps values, and ExternalSecrets
/// take their place where it does not.
/// </param>
/// <param name="Client">The way to the cluster, or why there is none. The caller disposes of it.</param>
public sealed record ClusterDiffRequest(string Environment, string Cluster, ImmutableArray<Manifest> Manifests, StageResult<IClusterClient> Client)
{
    /// <summary>The Kustomization that applies each step; empty where the cluster has no Flux.</summary>
    public ImmutableDictionary<ApplyStep, FluxOwner> Owners { get; init; } = ImmutableDictionary<ApplyStep, FluxOwner>.Empty;

    /// <summary>What the base revision rendered for the cluster; default without a base.</summary>
    public ImmutableArray<Manifest> Base { get; init; }
}
