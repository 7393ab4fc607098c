// SPDX-License-Identifier: MIT

using Render.Testing;
using Render.Testing.Kubernetes.Server;

namespace Render.Integration.Tests.EndToEnd;

/// <summary>The API server of the tests.</summary>
internal sealed class TestedCluster : ILiveCluster
{
    private readonly TemporaryFolder _folder = new();
    private readonly FakeApiServer _server;

    private TestedCluster(FakeApiServer server)
    {
        _server = server;
        Kubeconfig = _folder.Write("kubeconfig", server.Kubeconfig());
    }

    public string Kubeconfig { get; }

    public string Context => "test";

    public static async Task<TestedCluster> StartAsync() => new(await FakeApiServer.StartAsync());

    public Task<bool> ServesAsync(string kind) => Task.FromResult(_server.Cluster.Types.Any(type => type.Kind == kind));

    public Task PrepareAsync(string manifest)
    {
        _server.Cluster.Seed("somebody-else", manifest);
        return Task.CompletedTask;
    }

    public Task ApplyAsync(string manifest)
    {
        _server.Cluster.Seed("kustomize-controller", manifest);
        return Task.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _folder.Dispose();
    }
}
