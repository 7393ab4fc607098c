// SPDX-License-Identifier: MIT

using Render.IO.Processes;
using Render.Testing;
using Render.Testing.Kubernetes.Server;

namespace Render.Tests.Testing.Kubernetes;

/// <summary>kubectl itself against the server of the tests: what the users' tool accepts is an API server.</summary>
public sealed class KubectlTests
{
    private const string Manifest = """
        apiVersion: v1
        kind: Secret
        metadata: { name: dex, namespace: epinio }
        type: Opaque
        data: { clientSecret: dHdv }
        """;

    [ToolFact("kubectl")]
    public async Task It_gets_objects()
    {
        await using var server = await StartAsync();
        using var folder = new TemporaryFolder();

        var result = await RunAsync(server, folder, "get", "secrets", "-n", "epinio", "-o", "name");

        result.Error.ShouldBeEmpty();
        System.Text.Encoding.UTF8.GetString(result.Output).ShouldBe("secret/dex\n");
    }

    [ToolFact("kubectl")]
    public async Task It_applies_as_a_dry_run()
    {
        await using var server = await StartAsync();
        using var folder = new TemporaryFolder();
        var file = folder.Write("dex.yaml", Manifest);

        var result = await RunAsync(
            server, folder, "apply", "--server-side", "--dry-run=server", "--force-conflicts", "--field-manager=kustomize-controller", "-o", "jsonpath={.data.clientSecret}", "-f", file);

        result.Error.ShouldBeEmpty();
        System.Text.Encoding.UTF8.GetString(result.Output).ShouldBe("dHdv");
    }

    [ToolFact("kubectl")]
    public async Task It_diffs()
    {
        await using var server = await StartAsync();
        using var folder = new TemporaryFolder();
        var file = folder.Write("dex.yaml", Manifest);

        var result = await RunAsync(server, folder, "diff", "--server-side", "--field-manager=kustomize-controller", "-f", file);

        result.Error.ShouldBeEmpty();
        result.ExitCode.ShouldBe(1, "kubectl's exit code for differences");
        System.Text.Encoding.UTF8.GetString(result.Output).ShouldContain("clientSecret: '*** (before)'");
    }

    private static Task<FakeApiServer> StartAsync() => FakeApiServer.StartAsync(null, new FakeCluster().WithNamespaces("epinio").Seed("kustomize-controller", """
        apiVersion: v1
        kind: Secret
        metadata: { name: dex, namespace: epinio }
        type: Opaque
        data: { clientSecret: b25l }
        """));

    private static Task<ProcessResult> RunAsync(FakeApiServer server, TemporaryFolder folder, params string[] arguments)
    {
        var variables = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["PATH"] = Environment.GetEnvironmentVariable("PATH") ?? string.Empty,
            ["HOME"] = folder.Path,
            ["KUBECONFIG"] = folder.Write("kubeconfig", server.Kubeconfig()),
        };
        return new ProcessRunner().RunAsync(new ProcessRequest("kubectl", [.. arguments], folder.Path, variables), CancellationToken.None);
    }
}
