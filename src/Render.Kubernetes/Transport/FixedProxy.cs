// SPDX-License-Identifier: MIT

using System.Net;

namespace Render.Kubernetes.Transport;

/// <summary>The one proxy that the kubeconfig or the environment names; user and password come from its URL.</summary>
internal sealed class FixedProxy(Uri proxy) : IWebProxy
{
    /// <inheritdoc/>
    public ICredentials? Credentials { get; set; } = FromUrl(proxy);

    /// <inheritdoc/>
    public Uri GetProxy(Uri destination) => proxy;

    /// <inheritdoc/>
    public bool IsBypassed(Uri host) => false;

    private static NetworkCredential? FromUrl(Uri url)
    {
        if (url.UserInfo.Length == 0)
            return null;

        var parts = url.UserInfo.Split(':', 2);
        return new NetworkCredential(Uri.UnescapeDataString(parts[0]), parts.Length > 1 ? Uri.UnescapeDataString(parts[1]) : string.Empty);
    }
}
