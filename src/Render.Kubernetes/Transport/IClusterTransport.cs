// SPDX-License-Identifier: MIT

using Render.Kubernetes.Credentials;

namespace Render.Kubernetes.Transport;

/// <summary>The way to one API server, below retries and credentials.</summary>
internal interface IClusterTransport : IDisposable
{
    /// <summary>Sends a request; the answer's body has not been read yet.</summary>
    /// <param name="request">The request.</param>
    /// <param name="identity">The client certificate that the connection has to show; null for none.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, ClientIdentity? identity, CancellationToken cancellationToken);
}
