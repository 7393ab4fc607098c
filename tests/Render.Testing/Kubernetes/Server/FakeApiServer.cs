// SPDX-License-Identifier: MIT

using System.Collections.Concurrent;
using System.Net;
using System.Security.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Https;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Render.Testing.Kubernetes.Server;

/// <summary>
/// An API server in this process, over real sockets and TLS. It behaves as the recordings of a real kube-apiserver show
/// (a test replays each of them), and misbehaves as it is told to.
/// </summary>
public sealed class FakeApiServer : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly FakeApiServerOptions _options;

    private FakeApiServer(WebApplication application, FakeApiServerOptions options, TestCertificates certificates, FakeCluster cluster)
    {
        (_application, _options, Certificates, Cluster) = (application, options, certificates, cluster);
    }

    /// <summary>The objects.</summary>
    public FakeCluster Cluster { get; }

    /// <summary>The authority that signed the server's certificate, and whose client certificates it accepts.</summary>
    public TestCertificates Certificates { get; }

    /// <summary>Every request, in the order in which they came.</summary>
    public ConcurrentQueue<RecordedRequest> Requests { get; } = new();

    /// <summary>The server's URL by address.</summary>
    public Uri Url => new(new Uri(_application.Urls.Single()), _options.BasePath);

    /// <summary>Starts a server on a free port of this machine.</summary>
    public static async Task<FakeApiServer> StartAsync(FakeApiServerOptions? options = null, FakeCluster? cluster = null)
    {
        var chosen = options ?? new FakeApiServerOptions();
        var certificates = new TestCertificates();
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Logging.ClearProviders();
        builder.Services.AddRoutingCore();
        builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = null;
            kestrel.Limits.Http2.MaxStreamsPerConnection = 250;
            kestrel.Listen(IPAddress.Loopback, 0, listen =>
            {
                listen.Protocols = chosen.OnlyHttp1 ? HttpProtocols.Http1 : HttpProtocols.Http1AndHttp2;
                var certificate = certificates.Server([.. chosen.Names]);
                listen.UseHttps(new HttpsConnectionAdapterOptions
                {
                    ServerCertificateSelector = (connection, name) =>
                    {
                        if (connection is not null)
                            connection.Items[ApiRequestHandler.ServerNameItem] = name;

                        return certificate;
                    },
                    ClientCertificateMode = ClientCertificateMode.AllowCertificate,
                    ClientCertificateValidation = (client, _, _) => certificates.Signed(client),
                    SslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13,
                });
            });
        });

        var application = builder.Build();
        var server = new FakeApiServer(application, chosen, certificates, cluster ?? new FakeCluster());
        application.Run(new ApiRequestHandler(server.Cluster, chosen, server.Requests).HandleAsync);
        await application.StartAsync();
        return server;
    }

    /// <summary>A kubeconfig for this server with one context.</summary>
    /// <param name="context">Name of the context.</param>
    /// <param name="user">Fields of the user in flow style.</param>
    /// <param name="cluster">Further fields of the cluster in flow style.</param>
    public string Kubeconfig(string context = "test", string user = "token: admin-token", string cluster = "")
    {
        var authority = Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(Certificates.AuthorityPem));
        return $$"""
            apiVersion: v1
            kind: Config
            current-context: {{context}}
            clusters:
            - name: server
              cluster: { server: "{{Url}}", certificate-authority-data: {{authority}}{{(cluster.Length > 0 ? ", " + cluster : cluster)}} }
            users:
            - name: user
              user: { {{user}} }
            contexts:
            - name: {{context}}
              context: { cluster: server, user: user, namespace: default }
            """;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _application.DisposeAsync();
        Certificates.Dispose();
    }
}
