// SPDX-License-Identifier: MIT

using System.Diagnostics;
using System.Globalization;
using Render.Testing.Kubernetes.Server;

namespace Render.Bench.Diff;

/// <summary>The API server of the tests in a process of its own, so that it shares nothing with what is measured.</summary>
internal sealed class ClusterProcess : IDisposable
{
    /// <summary>The word that makes the benchmark program a server.</summary>
    public const string Verb = "serve-cluster";

    private readonly Process _process;

    private ClusterProcess(Process process) => _process = process;

    /// <summary>Starts a server that holds some objects and answers with a delay, and waits until it does.</summary>
    /// <param name="live">YAML documents.</param>
    /// <param name="kubeconfig">Where to write the way to it.</param>
    /// <param name="milliseconds">Added to each answer.</param>
    public static ClusterProcess Start(string live, string kubeconfig, int milliseconds)
    {
        string[] arguments = [Path.Combine(AppContext.BaseDirectory, "render-bench.dll"), Verb, live, kubeconfig, milliseconds.ToString(CultureInfo.InvariantCulture)];
        var start = new ProcessStartInfo("dotnet", arguments) { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true };
        var process = Process.Start(start) ?? throw new InvalidOperationException("the server does not start");
        return process.StandardOutput.ReadLine() == "ready" ? new ClusterProcess(process) : throw new InvalidOperationException("the server does not come up");
    }

    /// <summary>Is the server, until standard input ends.</summary>
    public static async Task<int> ServeAsync(string live, string kubeconfig, int milliseconds)
    {
        var cluster = new FakeCluster().WithNamespaces("bench");
        foreach (var document in File.ReadAllText(live).Split("---\n", StringSplitOptions.RemoveEmptyEntries))
            cluster.Seed("kustomize-controller", document);

        var options = new FakeApiServerOptions { Distance = TimeSpan.FromMilliseconds(milliseconds), RecordsRequests = false };
        await using var server = await FakeApiServer.StartAsync(options, cluster);
        await File.WriteAllTextAsync(kubeconfig, server.Kubeconfig());
        Console.WriteLine("ready");
        await Console.In.ReadToEndAsync();
        return 0;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }
}
