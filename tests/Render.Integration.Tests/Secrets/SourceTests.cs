// SPDX-License-Identifier: MIT

using Render.Cli;
using Render.Testing.Kubernetes.Server;
using Render.Testing.Secrets;

namespace Render.Integration.Tests.Secrets;

/// <summary>Where values come from, through the command line.</summary>
public sealed class SourceTests
{
    private const string Plain = "{ store: plain }";
    private const string Reference = "{ from: cluster, cluster: management, namespace: cattle-oidc, name: client-a, key: client-secret-1 }";

    [Fact]
    public async Task ASopsFile_IsOpenedByTheProgram_OnceForAllItsValues()
    {
        using var programs = new FakePrograms().With("sops", """echo '{"dex":{"a":"the first of the two values","b":"the second of the two values"}}'""");
        using var repository = new SecretsRepository().WithSpec(
            Plain, [("a", "{ from: sops, file: secrets/team.yaml, key: dex.a }"), ("b", "{ from: sops, file: secrets/team.yaml, key: dex.b }")], disposable: true);
        repository.Folder.Write("secrets/team.yaml", "sops: {}\n");

        var run = await repository.RunAsync(ProgramVariables.With(("PATH", programs.SearchPath)), "render");

        run.ExitCode.ShouldBe(ExitCode.Success, run.Error);
        PlainToken(repository, "b").ShouldBe("the second of the two values");
        programs.Calls.ShouldHaveSingleItem().ShouldContain("secrets/team.yaml");
        File.ReadAllText(repository.Folder.Combine("out/team/render.json")).ShouldContain("secrets/team.yaml");
    }

    [Fact]
    public async Task WithoutSops_TheRunNamesTheProgram()
    {
        using var repository = new SecretsRepository().WithSpec(Plain, [("a", "{ from: sops, file: secrets/team.yaml, key: dex.a }")], disposable: true);
        repository.Folder.Write("secrets/team.yaml", "sops: {}\n");

        var run = await repository.RunAsync(ProgramVariables.With(("PATH", repository.Folder.Combine("nowhere"))), "render");

        run.ExitCode.ShouldBe(ExitCode.InputErrors);
        run.Error.ShouldContain("error RND6040");
        run.Error.ShouldContain("'sops' is not installed");
    }

    [Fact]
    public async Task ALiveSecret_IsReadThroughTheKubeconfig()
    {
        await using var server = await FakeApiServer.StartAsync(null, new FakeCluster().WithNamespaces("cattle-oidc").Seed("rancher", Live("a value that lives in the cluster")));
        using var repository = Clustered();
        var kubeconfig = repository.Folder.Write("kubeconfig", server.Kubeconfig("kind-team"));

        var run = await repository.RunAsync(ProgramVariables.With(("KUBECONFIG", kubeconfig)), "render");

        run.ExitCode.ShouldBe(ExitCode.Success, run.Error);
        PlainToken(repository, "a").ShouldBe("a value that lives in the cluster");
        run.Error.ShouldNotContain("a value that lives");
    }

    [Fact]
    public async Task ALiveSecretThatIsNotThere_AndAClusterWithoutAWay_AreTold()
    {
        await using var server = await FakeApiServer.StartAsync(null, new FakeCluster().WithNamespaces("cattle-oidc"));
        using var repository = Clustered();
        var kubeconfig = repository.Folder.Write("kubeconfig", server.Kubeconfig("kind-team"));

        var missing = await repository.RunAsync(ProgramVariables.With(("KUBECONFIG", kubeconfig)), "render");
        var noWay = await repository.RunAsync(ProgramVariables.With(("KUBECONFIG", repository.Folder.Combine("none"))), "render");

        missing.ExitCode.ShouldBe(ExitCode.InputErrors);
        missing.Error.ShouldContain("error RND6003");
        missing.Error.ShouldContain("there is no such Secret");
        noWay.ExitCode.ShouldBe(ExitCode.ClusterNotAsked);
        noWay.Error.ShouldContain("error RND80");
        noWay.Error.ShouldNotContain("RND6007");
    }

    [Theory]
    [InlineData(ApiFaultKind.Unauthorized, "Unauthorized")]
    [InlineData(ApiFaultKind.Forbidden, "forbidden")]
    [InlineData(ApiFaultKind.BadGateway, "502")]
    public async Task AClusterThatCannotBeAsked_HasAnExitCodeOfItsOwn_UnlessTheInputIsWrongToo(ApiFaultKind fault, string reason)
    {
        var options = new FakeApiServerOptions { Fault = request => request.PathAndQuery.Contains("/secrets/", StringComparison.Ordinal) ? new ApiFault(fault) : null };
        await using var server = await FakeApiServer.StartAsync(options, new FakeCluster().WithNamespaces("cattle-oidc"));
        using var repository = Clustered();
        var variables = ProgramVariables.With(("KUBECONFIG", repository.Folder.Write("kubeconfig", server.Kubeconfig("kind-team"))));

        var unasked = await repository.RunAsync(variables, "render");
        repository.WithSpec(Plain, [("a", Reference), ("b", "{ from: env, variable: NOWHERE }")], disposable: true);
        var wrongToo = await repository.RunAsync(variables, "render");

        unasked.ExitCode.ShouldBe(ExitCode.ClusterNotAsked, unasked.Error);
        unasked.Error.ShouldContain("error RND6013");
        unasked.Error.ShouldContain(reason);
        wrongToo.ExitCode.ShouldBe(ExitCode.InputErrors, wrongToo.Error);
        repository.Folder.Snapshot("out").Keys.ShouldNotContain(path => path.StartsWith("team/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task ALiveSecret_IsCopiedInsideTheCluster_ByTheStoreExternal()
    {
        using var repository = new SecretsRepository().WithSpec(
            "{ store: external, external: { secretStore: { kind: ClusterSecretStore, name: vault } } }",
            [("a", Reference)]);

        var run = await repository.RunAsync(ProgramVariables.With(), "render");

        run.ExitCode.ShouldBe(ExitCode.Success, run.Error);
        var files = repository.Folder.Snapshot("out/team/management").ToDictionary(file => file.Key, file => System.Text.Encoding.UTF8.GetString(file.Value), StringComparer.Ordinal);
        string Of(string kind) => files.Single(file => file.Key.Contains($"/{kind}-", StringComparison.Ordinal)).Value;
        Of("role").ShouldContain("- client-a");
        Of("role").ShouldContain("resourceNames:");
        Of("role").ShouldContain("- get");
        Of("role").ShouldNotContain("- list");
        Of("serviceaccount").ShouldContain("render-secret-reader");
        Of("secretstore").ShouldContain("remoteNamespace: cattle-oidc");
        Of("externalsecret").ShouldContain("property: client-secret-1");
        files.Keys.Where(path => path.Contains("/role-", StringComparison.Ordinal)).ShouldAllBe(path => path.StartsWith("10-prerequisites/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task ASourceThatTheStoreCannotTake_IsRefusedByValidate_WithTheWayOut()
    {
        using var repository = new SecretsRepository().WithSpec("{ store: external }", [("a", "{ from: env, variable: TOKEN }")]);

        var run = await repository.RunAsync(ProgramVariables.With(), "validate");

        run.ExitCode.ShouldBe(ExitCode.InputErrors);
        run.Error.ShouldContain("error RND6001");
        run.Error.ShouldContain("from: external");
    }

    private static SecretsRepository Clustered() => new SecretsRepository().WithSpec(
        Plain, [("a", Reference)], disposable: true);

    private static string Live(string value) => $$"""
        apiVersion: v1
        kind: Secret
        metadata: { name: client-a, namespace: cattle-oidc }
        data: { client-secret-1: {{Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(value))}} }
        """;

    private static string PlainToken(SecretsRepository repository, string name)
    {
        var line = File.ReadAllLines(repository.Folder.Combine(SecretsRepository.FileOf(name))).Single(text => text.TrimStart().StartsWith("token:", StringComparison.Ordinal));
        return System.Text.Encoding.UTF8.GetString(Convert.FromBase64String(line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim().Trim('"')));
    }
}
