// SPDX-License-Identifier: MIT

using Render.Core.Kubernetes;
using Render.Core.Nodes;

namespace Render.Core.Contracts;

/// <summary>
/// What the live diff asks of one cluster's API server. Answers are values: a refusal is a <see cref="ClusterAnswer"/>,
/// only cancellation throws.
/// </summary>
public interface IClusterClient : IAsyncDisposable
{
    /// <summary>The cluster's name in the spec.</summary>
    string Cluster { get; }

    /// <summary>Reads one object.</summary>
    Task<ClusterAnswer> GetAsync(ObjectRef target, CancellationToken cancellationToken);

    /// <summary>Reads all objects of a kind, following pages; in one namespace, or everywhere when null.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="namespace">The namespace.</param>
    /// <param name="labelSelector">A label selector; null for all.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    Task<ClusterAnswer> ListAsync(GroupVersionKind kind, string? @namespace, string? labelSelector, CancellationToken cancellationToken);

    /// <summary>Server-side apply as a dry run, forced, as the given field manager: what the object would become.</summary>
    Task<ClusterAnswer> ApplyDryRunAsync(ObjectRef target, MapNode desired, string fieldManager, CancellationToken cancellationToken);
}
