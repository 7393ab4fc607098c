// SPDX-License-Identifier: MIT

using System.Text;
using Render.IO.Processes;
using Render.Testing;

namespace Render.Integration.Tests.EndToEnd;

/// <summary>The cluster of a kubeconfig. Everything that is made there is removed at the end.</summary>
internal sealed class RealCluster : ILiveCluster
{
    private readonly TemporaryFolder _folder = new();
    private readonly Stack<string> _made = new();

    public string Kubeconfig { get; } = Environment.GetEnvironmentVariable(ClusterFactAttribute.Variable) ?? string.Empty;

    public string Context { get; private set; } = string.Empty;

    public static async Task<RealCluster> OpenAsync()
    {
        var cluster = new RealCluster();
        cluster.Context = (await cluster.RunAsync(mustSucceed: true, "config", "current-context")).Trim();
        return cluster;
    }

    public async Task<bool> ServesAsync(string kind)
    {
        var served = await RunAsync(mustSucceed: true, "api-resources", "--no-headers");
        return served.Split('\n').Any(line => line.TrimEnd().EndsWith(" " + kind, StringComparison.Ordinal));
    }

    public Task PrepareAsync(string manifest) => ApplyAsync(manifest, "somebody-else");

    public Task ApplyAsync(string manifest) => ApplyAsync(manifest, "kustomize-controller");

    public async ValueTask DisposeAsync()
    {
        while (_made.TryPop(out var file))
            await RunAsync(mustSucceed: false, "delete", "--ignore-not-found", "--wait=true", "--timeout=60s", "-f", file);

        _folder.Dispose();
    }

    private async Task ApplyAsync(string manifest, string manager)
    {
        var file = _folder.Write($"{_made.Count}.yaml", manifest);
        await RunAsync(mustSucceed: true, "apply", "--server-side", "--force-conflicts", $"--field-manager={manager}", "-f", file);
        _made.Push(file);
    }

    private async Task<string> RunAsync(bool mustSucceed, params string[] arguments)
    {
        var variables = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["PATH"] = Environment.GetEnvironmentVariable("PATH") ?? string.Empty,
            ["HOME"] = _folder.Path,
            ["KUBECONFIG"] = Kubeconfig,
        };
        var request = new ProcessRequest("kubectl", [.. arguments], _folder.Path, variables) { TimeLimit = TimeSpan.FromMinutes(2) };
        var result = await new ProcessRunner().RunAsync(request, CancellationToken.None);
        if (mustSucceed)
            result.Succeeded.ShouldBeTrue($"kubectl {string.Join(' ', arguments)}: {result.Error}");

        return Encoding.UTF8.GetString(result.Output);
    }
}
