// SPDX-License-Identifier: MIT

using Render.Core.Contracts;
using Render.Core.Diagnostics;
using Render.Core.Secrets;
using Render.Identity.Spec;
using Render.Kubernetes;
using Render.Secrets;
using Render.Secrets.Sources;

namespace Render.Pipeline.Resolve;

/// <summary>
/// Values of live Secrets, through clients that are made when the first one is asked for: most runs name none and look at no
/// kubeconfig.
/// </summary>
internal sealed class ConnectedClusters(EnvironmentSpec spec, Func<ClusterConnector>? connect) : ISecretSource, IAsyncDisposable
{
    private readonly Dictionary<string, StageResult<IClusterClient>> _clients = new(StringComparer.Ordinal);
    private ClusterConnector? _connector;

    /// <inheritdoc/>
    public SecretSource Source => SecretSource.Cluster;

    /// <inheritdoc/>
    public async ValueTask<SecretAnswer> ReadAsync(SecretReference reference, CancellationToken cancellationToken)
    {
        if (connect is null || reference.Cluster is null || !spec.Clusters.TryGet(reference.Cluster, out var cluster))
            return SecretAnswer.Missing(SecretErrors.SourceUnavailable(reference));

        if (!_clients.TryGetValue(cluster.Name, out var connected))
        {
            _connector ??= connect();
            connected = await _connector.ConnectAsync(cluster.Name, cluster.Context, cluster.Source.Span, cancellationToken);
            _clients.Add(cluster.Name, connected);
        }

        return connected.IsSuccess(out var client)
            ? await new ClusterSource(_ => client).ReadAsync(reference, cancellationToken)
            : new SecretAnswer(null, connected.Diagnostics) { IsMissing = true };
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var client in _clients.Values.Select(connected => connected.Value).OfType<IClusterClient>())
            await client.DisposeAsync();

        _connector?.Dispose();
    }
}
