// SPDX-License-Identifier: MIT

using System.Text;
using Render.Core.Diagnostics;
using Render.Core.Text;
using Render.Kubernetes.Hosting;
using Render.Kubernetes.Kubeconfig;
using Render.Testing.Kubernetes;

namespace Render.Tests.Kubernetes.Kubeconfig;

/// <summary>A user with kubeconfigs, for the tests of this folder.</summary>
internal sealed class KubeconfigSetup
{
    public const string Home = "/home/me";

    public Dictionary<string, string> Variables { get; } = new(StringComparer.Ordinal);

    public InMemoryHostFiles Files { get; } = new();

    public HostEnvironment Host => new(Variables, "/srv/render", Home);

    /// <summary>A kubeconfig at the usual place with one cluster, one user and the context <c>prod</c>.</summary>
    public static KubeconfigSetup Of(string cluster = "server: https://prod.example.com:6443", string user = "token: t0ken-of-the-user") =>
        new KubeconfigSetup().With(Home + "/.kube/config", $$"""
            apiVersion: v1
            kind: Config
            current-context: prod
            clusters:
            - name: prod-cluster
              cluster: { {{cluster}} }
            users:
            - name: prod-user
              user: { {{user}} }
            contexts:
            - name: prod
              context: { cluster: prod-cluster, user: prod-user, namespace: ignored }
            """);

    public static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));

    public KubeconfigSetup With(string path, string text)
    {
        Files.With(path, text);
        return this;
    }

    public KubeconfigSetup WithVariable(string name, string value)
    {
        Variables[name] = value;
        return this;
    }

    public Task<StageResult<KubeconfigDocument>> LoadAsync() => new KubeconfigLoader(Host, Files).LoadAsync(CancellationToken.None);

    public async Task<StageResult<ClusterConnection>> ConnectAsync(string? specContext = "prod", ContextOverrides? overrides = null, string cluster = "management")
    {
        var loaded = await LoadAsync();
        loaded.Diagnostics.ShouldBeEmpty();
        return await new ConnectionResolver(Host, Files, overrides ?? ContextOverrides.None)
            .ResolveAsync(cluster, specContext, SourceSpan.OfFile("environments/prod.yaml"), loaded.Value, CancellationToken.None);
    }

    public async Task<ClusterConnection> ConnectedAsync(string? specContext = "prod")
    {
        var result = await ConnectAsync(specContext);
        result.Diagnostics.ShouldBeEmpty();
        return result.Value.ShouldNotBeNull();
    }

    public async Task<Diagnostic> RefusedAsync(string? specContext = "prod") => (await ConnectAsync(specContext)).Diagnostics.ShouldHaveSingleItem();
}
