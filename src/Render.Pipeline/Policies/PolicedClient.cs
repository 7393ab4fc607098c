// SPDX-License-Identifier: MIT

using Render.Core.Contracts;
using Render.Core.Kubernetes;
using Render.Core.Nodes;

namespace Render.Pipeline.Policies;

/// <summary>
/// A cluster of which only those Secrets are asked for that the policy lets an environment read, whatever asks: sources of values,
/// comparisons, dry runs, and the search for what would be removed.
/// </summary>
/// <param name="inner">Really asks.</param>
/// <param name="policy">What may be read.</param>
public sealed class PolicedClient(IClusterClient inner, SecretsPolicy policy) : IClusterClient
{
    private static readonly ClusterAnswer Refused = new(ClusterOutcome.Forbidden, 0, [], "the policy does not let this environment read the Secret", []);

    /// <inheritdoc/>
    public string Cluster => inner.Cluster;

    /// <inheritdoc/>
    public Task<ClusterAnswer> GetAsync(ObjectRef target, CancellationToken cancellationToken) =>
        MayAsk(target) ? inner.GetAsync(target, cancellationToken) : Task.FromResult(Refused);

    /// <inheritdoc/>
    public Task<ClusterAnswer> ListAsync(GroupVersionKind kind, string? @namespace, string? labelSelector, CancellationToken cancellationToken) =>
        SecretsPolicy.IsSecret(kind) ? Task.FromResult(Refused) : inner.ListAsync(kind, @namespace, labelSelector, cancellationToken);

    /// <inheritdoc/>
    public Task<ClusterAnswer> ApplyDryRunAsync(ObjectRef target, MapNode desired, string fieldManager, CancellationToken cancellationToken) =>
        MayAsk(target) ? inner.ApplyDryRunAsync(target, desired, fieldManager, cancellationToken) : Task.FromResult(Refused);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => inner.DisposeAsync();

    private bool MayAsk(ObjectRef target) => !SecretsPolicy.IsSecret(target) || policy.MayRead(Cluster, target.Namespace, target.Name);
}
