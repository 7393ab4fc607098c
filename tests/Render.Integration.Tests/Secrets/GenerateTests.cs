// SPDX-License-Identifier: MIT

using Render.Cli;
using Render.Core.Nodes;
using Render.Testing;
using Render.Testing.Secrets;

namespace Render.Integration.Tests.Secrets;

/// <summary><c>render secret generate</c>: drawn once, sealed at once, shown never.</summary>
public sealed class GenerateTests
{
    [ToolFact("age")]
    public async Task AValue_IsDrawnIntoANewFile_ForTheRecipientsOfTheSpec()
    {
        using var key = new AgeKey();
        using var repository = Repository(key, ("a", "dex.headlamp"));

        var run = await repository.RunAsync(ProgramVariables.With(), "secret", "generate", "team", "dex/headlamp");

        run.ExitCode.ShouldBe(ExitCode.Success, run.Error);
        run.Error.ShouldBe("secrets/team.yaml: 'dex.headlamp' was drawn, 32 characters, and is encrypted there\n");
        Drawn(repository, key, "dex", "headlamp").ShouldMatch("^[A-Za-z0-9]{32}$");
    }

    [ToolFact("age")]
    public async Task LengthAndAlphabet_AreTheUsers()
    {
        using var key = new AgeKey();
        using var repository = Repository(key, ("a", "dex.headlamp"));

        var weak = await repository.RunAsync(ProgramVariables.With(), "secret", "generate", "team", "dex.headlamp", "--length=20", "--alphabet=ab");
        var run = await repository.RunAsync(ProgramVariables.With(), "secret", "generate", "team", "secrets/team.yaml#dex.headlamp", "--length=100", "--alphabet=xyz");

        weak.ExitCode.ShouldBe(ExitCode.InputErrors);
        weak.Error.ShouldContain("error RND6062");
        run.ExitCode.ShouldBe(ExitCode.Success, run.Error);
        Drawn(repository, key, "dex", "headlamp").ShouldMatch("^[xyz]{100}$");
    }

    [ToolFact("age")]
    public async Task WhereASystemWantsAHash_TheHashIsDrawn_AndItsPasswordBesideIt()
    {
        using var key = new AgeKey();
        using var samples = SampleRepository.Create();
        var spec = File.ReadAllText(samples.Combine("environments/lab.yaml"));
        var at = spec.IndexOf("hash: {", StringComparison.Ordinal);
        var end = spec.IndexOf('\n', at);
        spec = spec[..at] + "hash: { from: sops, file: secrets/lab.yaml, key: admin }" + spec[end..];
        samples.Write("environments/lab.yaml", spec.Replace("secrets: { store: plain }", $"secrets: {{ store: plain, sops: {{ recipients: [{key.Recipient}] }} }}", StringComparison.Ordinal));

        var run = await CliRun.InAsync(samples.Path, ProgramVariables.With(), CancellationToken.None, "secret", "generate", "lab", "admin");

        run.ExitCode.ShouldBe(ExitCode.Success, run.Error);
        run.Error.ShouldBe("secrets/lab.yaml: 'admin-password' was drawn, 32 characters, and is encrypted there; its bcrypt hash is at 'admin'\n");
        var clear = SopsReading.Decrypt(File.ReadAllBytes(samples.Combine("secrets/lab.yaml")), key);
        Text(clear["admin"]).ShouldStartWith("$2a$10$");
        Text(clear["admin-password"]).Length.ShouldBe(32);
        (await CliRun.InAsync(samples.Path, ProgramVariables.With(), CancellationToken.None, "validate", "-e", "lab")).ExitCode.ShouldBe(ExitCode.Success);
    }

    [ToolFact("age")]
    public async Task AValueThatIsThere_IsNotDrawnAgain()
    {
        using var key = new AgeKey();
        using var programs = new FakePrograms().With("sops", """echo '{"dex":{"headlamp":"drawn long ago"}}'""");
        using var repository = Repository(key, ("a", "dex.headlamp"));
        (await repository.RunAsync(ProgramVariables.With(), "secret", "generate", "team", "dex/headlamp")).ExitCode.ShouldBe(ExitCode.Success);
        var before = File.ReadAllBytes(repository.Folder.Combine("secrets/team.yaml"));

        var run = await repository.RunAsync(ProgramVariables.With(("PATH", programs.SearchPath)), "secret", "generate", "team", "dex/headlamp");

        run.ExitCode.ShouldBe(ExitCode.InputErrors);
        run.Error.ShouldContain("error RND6060");
        File.ReadAllBytes(repository.Folder.Combine("secrets/team.yaml")).ShouldBe(before);
    }

    [Fact]
    public async Task AnUnknownName_GetsANearMiss()
    {
        using var repository = new SecretsRepository().WithSpec(
            "{ store: plain }", [("a", "{ from: sops, file: secrets/team.yaml, key: dex.headlamp }")], disposable: true);

        var run = await repository.RunAsync(ProgramVariables.With(), "secret", "generate", "team", "dex/headlam");
        var nothing = await repository.RunAsync(ProgramVariables.With(), "secret");

        run.ExitCode.ShouldBe(ExitCode.InputErrors);
        run.Error.ShouldContain("error RND6063");
        run.Error.ShouldContain("Did you mean 'dex/headlamp'?");
        nothing.ExitCode.ShouldBe(ExitCode.Usage);
    }

    private static SecretsRepository Repository(AgeKey key, params (string Name, string Key)[] secrets) => new SecretsRepository().WithSpec(
        $"{{ store: sops, sops: {{ recipients: [{key.Recipient}] }} }}",
        secrets.Select(secret => (secret.Name, $"{{ from: sops, file: secrets/team.yaml, key: {secret.Key} }}")));

    private static string Drawn(SecretsRepository repository, AgeKey key, string map, string name) =>
        Text(((MapNode)SopsReading.Decrypt(File.ReadAllBytes(repository.Folder.Combine("secrets/team.yaml")), key)[map].ShouldNotBeNull())[name]);

    private static string Text(Node? node) => node.ShouldBeOfType<StringNode>().Value;
}
