// SPDX-License-Identifier: MIT

using Render.Kubernetes.Credentials;

namespace Render.Kubernetes.Transport;

/// <summary>A transport over a handler of the caller's, such as a test's. Client certificates are the handler's own business.</summary>
internal sealed class HandlerTransport(HttpMessageHandler handler) : IClusterTransport
{
    private readonly HttpMessageInvoker _invoker = new(handler, disposeHandler: false);

    /// <inheritdoc/>
    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, ClientIdentity? identity, CancellationToken cancellationToken) =>
        _invoker.SendAsync(request, cancellationToken);

    /// <inheritdoc/>
    public void Dispose() => _invoker.Dispose();
}
