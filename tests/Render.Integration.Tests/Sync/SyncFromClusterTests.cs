// SPDX-License-Identifier: MIT

using Render.Cli;
using Render.Testing;
using Render.Testing.Kubernetes.Server;

namespace Render.Integration.Tests.Sync;

/// <summary><c>render sync</c> against an API server: only reads, and only of what the environment registers.</summary>
public sealed class SyncFromClusterTests : IDisposable
{
    private const string Lock = "environments/prod.lock.yaml";

    private const string Registered =
        """
        apiVersion: management.cattle.io/v3
        kind: OIDCClient
        metadata: { name: dex-rancher }
        spec:
          redirectURIs: ["https://auth.epinio.example.com/callback"]
          tokenExpirationSeconds: 3600
          refreshTokenExpirationSeconds: 86400
        """;

    private readonly TemporaryFolder _samples = SampleRepository.Create();
    private readonly Dictionary<string, string> _variables = new(StringComparer.Ordinal);

    public SyncFromClusterTests() => File.Delete(_samples.Combine(Lock));

    [Fact]
    public async Task TheIdOfTheLiveObject_GoesIntoTheLockFile()
    {
        await using var server = await StartAsync(new FakeCluster().Seed("kustomize-controller", Registered).Put("OIDCClient", string.Empty, "dex-rancher", "status", """{ "clientID": "client-zzzzz22222" }"""));

        var run = await SyncAsync();

        run.ExitCode.ShouldBe(ExitCode.Success, run.Error);
        run.Error.ShouldContain("prod: dex-rancher of rancher is client-zzzzz22222, new\n");
        run.Error.ShouldContain("Secret cattle-oidc-client-secrets/client-zzzzz22222, key client-secret-1.");
        (await File.ReadAllTextAsync(_samples.Combine(Lock))).ShouldContain("    dex-rancher: client-zzzzz22222\n");
        server.Requests.ShouldAllBe(request => request.Method == "GET");
        server.Requests.ShouldNotContain(request => request.PathAndQuery.Contains("/secrets", StringComparison.Ordinal));
    }

    [Fact]
    public async Task BeforeRancherHasHandledTheObject_ItExitsWithOne()
    {
        await using var server = await StartAsync(new FakeCluster().Seed("kustomize-controller", Registered));

        var run = await SyncAsync();

        run.ExitCode.ShouldBe(ExitCode.Differences, run.Error);
        run.Error.ShouldContain("warning RND2135: Rancher has not given the client 'dex-rancher' of 'prod' an ID yet");
        File.Exists(_samples.Combine(Lock)).ShouldBeFalse();
    }

    [Theory]
    [InlineData(false, "The client 'dex-rancher' does not exist on the cluster 'management'.")]
    [InlineData(true, "whose Rancher does not serve OIDCClients: its feature 'oidc-provider' is off.")]
    public async Task WithoutTheObject_OrTheKind_ItSaysWhatIsDue(bool isKindMissing, string message)
    {
        var cluster = new FakeCluster();
        await using var server = await StartAsync(isKindMissing ? cluster.Without("OIDCClient") : cluster);

        var run = await SyncAsync();

        run.ExitCode.ShouldBe(ExitCode.Differences, run.Error);
        run.Error.ShouldContain("warning RND2137: ");
        run.Error.ShouldContain(message);
    }

    [Fact]
    public async Task AClusterThatRefuses_IsExitCodeThree()
    {
        await using var server = await StartAsync(new FakeCluster(), new FakeApiServerOptions { MayDo = (_, _, _) => false });

        var run = await SyncAsync();

        run.ExitCode.ShouldBe(ExitCode.ClusterNotAsked, run.Error);
        run.Error.ShouldContain("error RND2138: The cluster 'management' could not be asked for its clients: ");
    }

    [Fact]
    public async Task WithoutAKubeconfig_ItIsExitCodeThree()
    {
        var run = await SyncAsync();

        run.ExitCode.ShouldBe(ExitCode.ClusterNotAsked, run.Error);
        run.Error.ShouldContain(": error RND80");
    }

    [Fact]
    public async Task AContextOfAClusterThatTheSpecDoesNotHave_IsAUsageError()
    {
        var run = await SyncAsync("--context=managment=x");

        run.ExitCode.ShouldBe(ExitCode.Usage, run.Error);
        run.Error.ShouldContain("managment");
    }

    public void Dispose() => _samples.Dispose();

    private async Task<FakeApiServer> StartAsync(FakeCluster cluster, FakeApiServerOptions? options = null)
    {
        var server = await FakeApiServer.StartAsync(options, cluster);
        _variables["KUBECONFIG"] = _samples.Write("kubeconfig", server.Kubeconfig("prod-management"));
        return server;
    }

    private Task<CliRun> SyncAsync(params string[] more) =>
        CliRun.InAsync(_samples.Path, _variables, CancellationToken.None, ["sync", "--environment=prod", .. more]);
}
