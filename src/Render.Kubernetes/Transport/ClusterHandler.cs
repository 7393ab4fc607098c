// SPDX-License-Identifier: MIT

using System.Net;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using Render.Kubernetes.Credentials;
using Render.Kubernetes.Kubeconfig;

namespace Render.Kubernetes.Transport;

/// <summary>
/// The HTTP handler for one cluster: one HTTP/2 connection that carries everything (or several of HTTP/1.1), no redirects and no
/// cookies (both could carry a token elsewhere), the authorities of the kubeconfig alone.
/// </summary>
internal static class ClusterHandler
{
    private const int StreamWindow = 4 * 1024 * 1024;
    private const int MaxConnections = 64;
    private const int MaxHeaderKibibytes = 64;
    private static readonly TimeSpan ConnectLimit = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan PingEvery = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan PingLimit = TimeSpan.FromSeconds(15);

    /// <summary>Makes a handler.</summary>
    public static SocketsHttpHandler Create(TlsSettings tls, Uri? proxy, ClientIdentity? identity) => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        PreAuthenticate = false,
        AutomaticDecompression = DecompressionMethods.GZip,
        ConnectTimeout = ConnectLimit,
        EnableMultipleHttp2Connections = false,
        MaxConnectionsPerServer = MaxConnections,
        MaxResponseHeadersLength = MaxHeaderKibibytes,

        // A large list must not wait for one window after the other to be opened across the distance.
        InitialHttp2StreamWindowSize = StreamWindow,

        // Without pings a connection that a firewall has forgotten looks like a slow server.
        KeepAlivePingDelay = PingEvery,
        KeepAlivePingTimeout = PingLimit,
        KeepAlivePingPolicy = HttpKeepAlivePingPolicy.WithActiveRequests,

        // The server is told nothing about the caller's traces.
        ActivityHeadersPropagator = null,
        UseProxy = proxy is not null,
        Proxy = proxy is null ? null : new FixedProxy(proxy),
        SslOptions = TlsOptions(tls, identity),
    };

    private static SslClientAuthenticationOptions TlsOptions(TlsSettings tls, ClientIdentity? identity)
    {
        var options = new SslClientAuthenticationOptions { ClientCertificateContext = identity?.Context };
        if (tls.SkipVerification)
        {
            // The user's kubeconfig says so, and the user is warned (RND8013).
            options.RemoteCertificateValidationCallback = (_, _, _, _) => true;
        }
        else if (tls.Authority is { } authority)
        {
            options.CertificateChainPolicy = new X509ChainPolicy
            {
                TrustMode = X509ChainTrustMode.CustomRootTrust,
                RevocationMode = X509RevocationMode.NoCheck,
            };
            options.CertificateChainPolicy.CustomTrustStore.AddRange(authority);
        }

        return options;
    }
}
