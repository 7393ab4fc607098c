// SPDX-License-Identifier: MIT

using Render.Kubernetes.Credentials;
using Render.Kubernetes.Kubeconfig;

namespace Render.Kubernetes.Transport;

/// <summary>
/// One pool of connections to a server. A connection shows its client certificate once, when it is made, so another certificate
/// (a plugin handed out a new one) gets a new pool.
/// </summary>
internal sealed class SocketTransport(ClusterConnection connection) : IClusterTransport
{
    private readonly Lock _lock = new();
    private readonly List<HttpMessageInvoker> _retired = [];
    private HttpMessageInvoker? _current;
    private string? _thumbprint;

    /// <inheritdoc/>
    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, ClientIdentity? identity, CancellationToken cancellationToken)
    {
        // The handler takes the name for SNI and for the check of the certificate from this header, and only from it.
        if (connection.Tls.ServerName is { } name)
            request.Headers.Host = name;

        return Invoker(identity).SendAsync(request, cancellationToken);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_lock)
        {
            _current?.Dispose();
            foreach (var invoker in _retired)
                invoker.Dispose();
        }
    }

    private HttpMessageInvoker Invoker(ClientIdentity? identity)
    {
        lock (_lock)
        {
            if (_current is not null && _thumbprint == identity?.Thumbprint)
                return _current;

            // Requests of the old certificate may still be on their way; their pool goes at the end.
            if (_current is not null)
                _retired.Add(_current);

            _thumbprint = identity?.Thumbprint;
            _current = new HttpMessageInvoker(ClusterHandler.Create(connection.Tls, connection.Proxy, identity), disposeHandler: true);
            return _current;
        }
    }
}
