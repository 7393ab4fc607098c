// SPDX-License-Identifier: MIT

using Render.Core.Contracts;
using Render.Core.Diagnostics;
using Render.Core.Kubernetes;
using Render.Core.Redaction;
using Render.Core.Text;
using Render.IO.Processes;
using Render.Kubernetes;
using Render.Kubernetes.Hosting;
using Render.Kubernetes.Transport;
using Render.Testing.Kubernetes.Server;

namespace Render.Testing.Kubernetes;

/// <summary>A server, a user's kubeconfig for it, and the client that comes of the two.</summary>
public sealed class ClusterBed : IAsyncDisposable
{
    private const string Home = "/home/me";

    private ClusterBed(FakeApiServer server) => Server = server;

    /// <summary>The server.</summary>
    public FakeApiServer Server { get; }

    /// <summary>The files of the user.</summary>
    public InMemoryHostFiles Files { get; } = new();

    /// <summary>The variables of the user.</summary>
    public Dictionary<string, string> Variables { get; } = new(StringComparer.Ordinal);

    /// <summary>The clock.</summary>
    public TimeProvider Time { get; set; } = TimeProvider.System;

    /// <summary>Limits and policies; the context is <c>test</c>.</summary>
    public ConnectorOptions Options { get; set; } = new() { Dice = () => 0.5 };

    /// <summary>What masks.</summary>
    public ITextRedactor Redactor { get; set; } = new ListedTextRedactor();

    /// <summary>What starts programs.</summary>
    public IProcessRunner Processes { get; set; } = new ScriptedProcessRunner(_ => new ProcessResult(ProcessOutcome.NotFound, -1, [], string.Empty));

    /// <summary>Starts a server.</summary>
    public static async Task<ClusterBed> StartAsync(FakeApiServerOptions? options = null, FakeCluster? cluster = null) =>
        new(await FakeApiServer.StartAsync(options, cluster));

    /// <summary>A Secret's identity.</summary>
    public static ObjectRef Secret(string name, string @namespace = "epinio") => new(new GroupVersionKind(string.Empty, "v1", "Secret"), @namespace, name);

    /// <summary>Connects as the user of the kubeconfig.</summary>
    /// <param name="user">Fields of the user in flow style.</param>
    /// <param name="cluster">Further fields of the cluster in flow style.</param>
    public async Task<StageResult<IClusterClient>> ConnectAsync(string user = "token: admin-token", string cluster = "")
    {
        Files.With(Home + "/.kube/config", Server.Kubeconfig("test", user, cluster));
        using var connector = new ClusterConnector(new HostEnvironment(Variables, "/srv/render", Home), Files, Processes, Time, Redactor, Options);
        return await connector.ConnectAsync("management", "test", SourceSpan.OfFile("environments/prod.yaml"), CancellationToken.None);
    }

    /// <summary>The client; fails the test when there is none.</summary>
    public async Task<IClusterClient> ClientAsync(string user = "token: admin-token", string cluster = "")
    {
        var result = await ConnectAsync(user, cluster);
        return result.Value ?? throw new InvalidOperationException(string.Join('\n', result.Diagnostics.Select(d => d.Message)));
    }

    /// <summary>Sets limits.</summary>
    public ClusterBed With(ClientLimits limits)
    {
        Options = Options with { Limits = limits };
        return this;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Server.DisposeAsync();
}
