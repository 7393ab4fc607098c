// SPDX-License-Identifier: MIT

using Render.Testing;
using Render.Testing.Kubernetes;
using Render.Testing.Kubernetes.Server;

namespace Render.Integration.Tests.Diff;

/// <summary>The shipped samples, a server that stands for every cluster of theirs, and a user's kubeconfig for it.</summary>
internal sealed class DiffBed : IAsyncDisposable
{
    private const string Flux = "kustomize-controller";

    private DiffBed(FakeApiServer server)
    {
        Server = server;
        Samples = SampleRepository.Create();
        Samples.Write(".gitignore", "out/\n");
        Variables["PATH"] = Environment.GetEnvironmentVariable("PATH") ?? string.Empty;
        Variables["HOME"] = Samples.Path;
        Variables["KUBECONFIG"] = Samples.Write("kubeconfig", server.Kubeconfig());
        Variables["RENDER_CONTEXT_MANAGEMENT"] = "test";
        Variables["RENDER_CONTEXT_OKD"] = "test";
    }

    public FakeApiServer Server { get; }

    public TemporaryFolder Samples { get; }

    public Dictionary<string, string> Variables { get; } = new(StringComparer.Ordinal);

    public static async Task<DiffBed> StartAsync(FakeApiServerOptions? options = null) =>
        new(await FakeApiServer.StartAsync(options, Cluster()));

    public Task<CliRun> RunAsync(params string[] arguments) => CliRun.InAsync(Samples.Path, Variables, CancellationToken.None, arguments);

    public Task<CliRun> DiffAsync(params string[] arguments) => RunAsync(["diff", .. arguments]);

    /// <summary>Renders an environment and applies all its objects for good, as Flux does from the output folder.</summary>
    public async Task ApplyAsync(string environment)
    {
        var rendered = await RunAsync("render", $"--environment={environment}");
        rendered.ExitCode.ShouldBe(0, rendered.Error);
        ApplyOutput(environment);
    }

    /// <summary>Applies what lies in the output folder.</summary>
    public void ApplyOutput(string environment)
    {
        foreach (var (path, bytes) in Samples.Snapshot($"out/{environment}"))
        {
            var text = System.Text.Encoding.UTF8.GetString(bytes);
            if (path.Split('/') is [var cluster, var step, _, _] && char.IsAsciiDigit(step[0]))
                Server.Cluster.Seed(Flux, FluxLabels.On(YamlTree.Map(text), $"{environment}.{cluster}.{step}"));
            else if (path.Split('/') is [_, "flux", not "kustomization.yaml"])
                Server.Cluster.Seed(Flux, FluxLabels.On(YamlTree.Map(text), "platform"));
        }
    }

    public void Change(string file, string from, string to)
    {
        var text = File.ReadAllText(Samples.Combine(file));
        text.ShouldContain(from);
        Samples.Write(file, text.Replace(from, to, StringComparison.Ordinal));
    }

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        Samples.Dispose();
    }

    /// <summary>An OKD whose operators have published their clients already.</summary>
    private static FakeCluster Cluster()
    {
        var clients = """{ "oidcClients": [{ "componentNamespace": "openshift-console", "componentName": "console" }, { "componentNamespace": "openshift-console", "componentName": "cli" }] }""";
        return new FakeCluster().WithNamespaces("cattle-system", "epinio", "headlamp", "openshift-config", "flux-system")
            .Seed("authentication-operator", """{ "apiVersion": "config.openshift.io/v1", "kind": "Authentication", "metadata": { "name": "cluster" }, "spec": { "serviceAccountIssuer": "" } }""")
            .Put("Authentication", string.Empty, "cluster", "status", clients);
    }
}
