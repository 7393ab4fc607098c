// SPDX-License-Identifier: MIT

using Render.Cli;
using Render.Integration.Tests.Diff;
using Render.Testing;
using Render.Testing.Secrets;

namespace Render.Integration.Tests.Secrets;

/// <summary>What <c>policy.yaml</c> says about secrets, and that a change cannot widen it for itself.</summary>
public sealed class PolicyTests
{
    private const string Recipient = "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p";
    private const string Live = "{ from: cluster, cluster: management, namespace: cattle-oidc, name: client-a, key: client-secret-1 }";
    private const string External = "{ store: external, external: { secretStore: { kind: ClusterSecretStore, name: vault } } }";
    private const string Nothing = "secrets: { readable: [], recipients: [] }\n";
    private const string Everything = "secrets: { readable: [{ cluster: management, namespace: '*', name: '*' }] }\n";

    [Theory]
    [InlineData("cluster: management, context: kind-team, namespace: cattle-oidc, name: client-a", true)]
    [InlineData("cluster: management, context: kind-other, namespace: cattle-oidc, name: client-a", false)]
    [InlineData("cluster: management, namespace: cattle-oidc, name: client-b", false)]
    public async Task ALiveSecret_IsASource_OnlyWhereThePolicyListsIt(string entry, bool isAllowed)
    {
        using var repository = new SecretsRepository().WithSpec(External, [("a", Live)]);
        repository.Folder.Write("policy.yaml", $"secrets: {{ readable: [{{ {entry} }}] }}\n");

        var run = await repository.RunAsync(ProgramVariables.With(), "validate");

        run.ExitCode.ShouldBe(isAllowed ? ExitCode.Success : ExitCode.InputErrors, run.Error);
        if (isAllowed)
            return;

        run.Error.ShouldContain("environments/team.yaml(12,20): error RND2141: The live Secret 'management/cattle-oidc/client-a' would be read as a source");
        run.Error.ShouldContain("The cluster's context here is 'kind-team'.");
    }

    [Fact]
    public async Task ARecipient_HasToBeListed_AndARefusedOneIsNotSealedFor()
    {
        using var repository = new SecretsRepository().WithSpec(
            $"{{ store: sops, sops: {{ recipients: [{Recipient}] }} }}", [("a", "{ from: example, value: a long enough example }")], disposable: true);
        repository.Folder.Write("policy.yaml", $"secrets: {{ recipients: [{{ recipient: {Recipient}, environments: [prod] }}] }}\n");

        var refused = await repository.RunAsync(ProgramVariables.With(), "render");
        repository.Folder.Write("policy.yaml", $"secrets: {{ recipients: [{{ recipient: {Recipient}, environments: [team] }}] }}\n");
        var allowed = await repository.RunAsync(ProgramVariables.With(), "validate");

        refused.ExitCode.ShouldBe(ExitCode.InputErrors);
        refused.Error.ShouldContain($"environments/team.yaml(7,46): error RND2142: The policy does not let 'team' encrypt its secrets to '{Recipient}'.");
        Directory.Exists(repository.Folder.Combine("out/team")).ShouldBeFalse();
        allowed.ExitCode.ShouldBe(ExitCode.Success, allowed.Error);
    }

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    [InlineData("markdown")]
    [InlineData("sarif")]
    [InlineData("html")]
    public async Task APrivateKeyInThePlaceOfARecipient_IsNotShown(string format)
    {
        const string key = "AGE-SECRET-KEY-1QYQSZQGPQYQSZQGPQYQSZQGPQYQSZQGPQYQSZQGPQYQSZQGPQYQS3NQ9U7";
        using var repository = new SecretsRepository().WithSpec("{ store: plain }", [("a", "{ from: example, value: a long enough example }")], disposable: true);
        repository.Folder.Write("policy.yaml", $"secrets:\n  recipients:\n    - {{ recipient: {key}, environments: [team] }}\n");

        var run = await repository.RunAsync(ProgramVariables.With(), "validate", $"--format={format}");

        run.ExitCode.ShouldBe(ExitCode.InputErrors);
        (run.Output + run.Error).ShouldContain("RND2005");
        (run.Output + run.Error).ShouldNotContain(key[17..30]);
    }

    [Fact]
    public async Task APolicyWithAMistake_IsNoPolicy_SoNothingRuns()
    {
        await using var bed = await DiffBed.StartAsync();
        bed.Samples.Write("policy.yaml", "secrets:\n  readible: []\n");

        var validated = await bed.RunAsync("validate");
        var compared = await bed.DiffAsync("-e", "lab");

        validated.ExitCode.ShouldBe(ExitCode.InputErrors);
        validated.Error.ShouldContain("policy.yaml(2,3): error RND2001: 'policy.secrets' has no key 'readible'.");
        compared.ExitCode.ShouldBe(ExitCode.InputErrors);
        bed.Server.Requests.ShouldBeEmpty();
    }

    [ToolFact("git")]
    public async Task APolicyOfARevision_CannotBeWidenedByTheWorkTree()
    {
        using var repository = new SecretsRepository().WithSpec(External, [("a", Live)]);
        repository.Folder.Write("policy.yaml", Nothing);
        await CommitAsync(repository.Folder);
        repository.Folder.Write("policy.yaml", Everything);
        var variables = ProgramVariables.With();

        var widened = await repository.RunAsync(variables, "validate");
        var held = await repository.RunAsync(variables, "validate", "--policy=git:HEAD");
        var unknown = await repository.RunAsync(variables, "validate", "--policy=git:nowhere");
        var wrong = await repository.RunAsync(variables, "validate", "--policy=HEAD");

        widened.ExitCode.ShouldBe(ExitCode.Success, widened.Error);
        held.ExitCode.ShouldBe(ExitCode.InputErrors);
        held.Error.ShouldContain("error RND2141");
        unknown.ExitCode.ShouldBe(ExitCode.InputErrors);
        unknown.Error.ShouldContain("error RND2140: The policy of the revision 'nowhere' cannot be read");
        wrong.ExitCode.ShouldBe(ExitCode.Usage);
    }

    [Fact]
    public async Task ADiff_ReadsNoLiveSecretThatIsNotListed()
    {
        await using var bed = await DiffBed.StartAsync();
        await bed.ApplyAsync("lab");
        bed.Samples.Write("policy.yaml", "secrets: { readable: [{ cluster: management, namespace: dex, name: dex-config }] }\n");

        var refused = await bed.DiffAsync("-e", "lab");

        refused.ExitCode.ShouldBe(ExitCode.InputErrors);
        refused.Error.ShouldContain("error RND2141: The live Secret 'management/headlamp/headlamp-oidc' would be read for a comparison");
        refused.Error.ShouldContain(".yaml.sbn(");
        refused.Error.ShouldNotContain("dex-config");
        bed.Server.Requests.ShouldBeEmpty();

        bed.Samples.Write("policy.yaml", "secrets: { readable: [{ cluster: management, namespace: dex, name: dex-config }, { cluster: management, namespace: headlamp, name: 'headlamp-*' }] }\n");
        (await bed.DiffAsync("-e", "lab")).ExitCode.ShouldBe(ExitCode.Success);
    }

    [Fact]
    public async Task ASecretThatIsNotRenderedAnyMore_IsNotReadEither()
    {
        await using var bed = await DiffBed.StartAsync();
        await bed.ApplyAsync("lab");
        bed.Samples.Write("policy.yaml", "secrets: { readable: [{ cluster: management, namespace: dex, name: dex-config }] }\n");
        bed.Change("environments/lab.yaml", "  headlamp:\n    createNamespace: true\n    url: https://headlamp.lab.example.com\n    client:\n      secret: { from: example, value: headlamp-lab-client-secret }\n", "  headlamp: null\n");

        var run = await bed.DiffAsync("-e", "lab");

        run.ExitCode.ShouldBeOneOf(ExitCode.Differences, ExitCode.ClusterNotAsked);
        bed.Server.Requests.ShouldNotBeEmpty();
        bed.Server.Requests.Where(request => request.PathAndQuery.Contains("/secrets", StringComparison.Ordinal)).Select(request => request.PathAndQuery.Split('?')[0]).Distinct(StringComparer.Ordinal)
            .ShouldBe(["/api/v1/namespaces/dex/secrets/dex-config"]);
    }

    private static async Task CommitAsync(TemporaryFolder folder)
    {
        string[] who = ["-c", "user.name=Tester", "-c", "user.email=tester@example.com"];
        foreach (var arguments in new string[][] { ["init", "--quiet"], ["add", "--all"], [.. who, "commit", "--quiet", "-m", "Start"] })
            (await ChildProcess.RunAsync("git", arguments, folder.Path)).ExitCode.ShouldBe(0);
    }
}
