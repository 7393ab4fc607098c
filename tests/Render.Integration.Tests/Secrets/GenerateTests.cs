// SPDX-License-Identifier: MIT

using Render.Cli;
using Render.Core.Nodes;
using Render.IO.Writing;
using Render.Testing;
using Render.Testing.Secrets;

namespace Render.Integration.Tests.Secrets;

/// <summary><c>render secret generate</c>: drawn once, sealed at once, shown never.</summary>
public sealed class GenerateTests
{
    private const string Recipient = "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p";

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

    [Theory]
    [InlineData("secrets/team.env", "RND6061")]
    [InlineData("secrets/team", "RND6061")]
    [InlineData("secrets/team.json", "RND6061")]
    [InlineData("out/team.yaml", "RND6065")]
    [InlineData("environments/secrets.yaml", "RND6065")]
    [InlineData("templates/secrets.yaml", "RND6065")]
    [InlineData("schemas/deep/secrets.yaml", "RND6065")]
    [InlineData("policy.yaml", "RND6065")]
    [InlineData("sub/.git/secrets.yaml", "RND6065")]
    [InlineData("link.yaml", "RND6065")]
    [InlineData("dangling.yaml", "RND6065")]
    [InlineData("specs/secrets.yaml", "RND6065")]
    public async Task APlaceThatIsSomethingElse_IsRefused(string file, string code)
    {
        using var repository = Repository(Recipient, file, ("a", "dex.headlamp"));
        repository.Folder.Write("target.yaml", "x");
        File.CreateSymbolicLink(repository.Folder.Combine("link.yaml"), "target.yaml");
        File.CreateSymbolicLink(repository.Folder.Combine("dangling.yaml"), "nowhere.yaml");
        Directory.CreateSymbolicLink(repository.Folder.Combine("specs"), "environments");
        var before = Names().ToList();

        var run = await repository.RunAsync(ProgramVariables.With(), "secret", "generate", "team", "dex/headlamp");

        run.ExitCode.ShouldBe(ExitCode.InputErrors);
        run.Error.ShouldContain($"error {code}");
        Names().ShouldBe(before);
        new FileInfo(repository.Folder.Combine("link.yaml")).LinkTarget.ShouldBe("target.yaml");
        new FileInfo(repository.Folder.Combine("dangling.yaml")).LinkTarget.ShouldBe("nowhere.yaml");

        IEnumerable<string> Names() => Directory.GetFileSystemEntries(repository.Folder.Path, "*", SearchOption.AllDirectories)
            .Where(name => !name.StartsWith(repository.Folder.Combine("out"), StringComparison.Ordinal)).Order(StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("dex.headlamp_unencrypted")]
    [InlineData("dex_unencrypted.headlamp")]
    [InlineData("sops.headlamp")]
    public async Task AKeyThatCannotBeEncrypted_IsRefused(string key)
    {
        using var repository = Repository(Recipient, "secrets/team.yaml", ("a", key));

        var run = await repository.RunAsync(ProgramVariables.With(), "secret", "generate", "team", key);

        run.ExitCode.ShouldBe(ExitCode.InputErrors);
        run.Error.ShouldContain("error RND6068");
        File.Exists(repository.Folder.Combine("secrets/team.yaml")).ShouldBeFalse();
    }

    [Theory]
    [InlineData("secrets/team.yaml", "dex: {}\nsops:\n  age:\n    - recipient: age1other\n      enc: x\n  mac: x\n", "age1other")]
    [InlineData("secrets/team.yaml", "dex: {}\nsops:\n  key_groups:\n    - pgp:\n        - fp: 0123ABCD\n          enc: x\n  mac: x\n", "pgp 0123ABCD")]
    [InlineData("secrets/team.json", "{\n\t\"sops\": {\"kms\": [{\"arn\": \"arn:aws:kms:x\", \"enc\": \"x\"}], \"mac\": \"x\"}\n}\n", "kms arn:aws:kms:x")]
    public async Task ThePolicy_IsHeldAgainstTheRecipientsOfAnExistingFile(string file, string text, string reader)
    {
        using var programs = new FakePrograms().With("sops", "echo '{}'");
        using var repository = Repository(Recipient, file, ("a", "dex.headlamp"));
        repository.Folder.Write("policy.yaml", $"secrets: {{ recipients: [{{ recipient: {Recipient} }}] }}\n");
        repository.Folder.Write(file, text);

        var run = await repository.RunAsync(ProgramVariables.With(("PATH", programs.SearchPath)), "secret", "generate", "team", "dex/headlamp");

        run.ExitCode.ShouldBe(ExitCode.InputErrors);
        run.Error.ShouldContain($"{file}: error RND2142: The policy does not let 'team' encrypt its secrets to '{reader}'.");
        programs.Calls.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("exit 1", "RND6066")]
    [InlineData("true", "RND6067")]
    public async Task AProgramThatSetsNothing_IsTold_AndTheFileStaysAsItIs(string set, string code)
    {
        using var programs = new FakePrograms().With("sops", $"case \"$1\" in set) {set};; *) echo '{{\"dex\":{{}}}}';; esac");
        using var repository = Repository(Recipient, "secrets/team.yaml", ("a", "dex.headlamp"));
        var path = repository.Folder.Write("secrets/team.yaml", $"dex: {{}}\nsops:\n  age:\n    - recipient: {Recipient}\n      enc: x\n  mac: x\n");
        var before = File.ReadAllText(path);

        var run = await repository.RunAsync(ProgramVariables.With(("PATH", programs.SearchPath)), "secret", "generate", "team", "dex/headlamp");

        run.ExitCode.ShouldBe(ExitCode.InputErrors);
        run.Error.ShouldContain($"secrets/team.yaml: error {code}");
        File.ReadAllText(path).ShouldBe(before);
        Directory.GetFiles(repository.Folder.Combine("secrets")).ShouldBe([path]);
    }

    [ToolFact("age")]
    public async Task AnotherWriter_IsWaitedFor()
    {
        using var key = new AgeKey();
        using var repository = Repository(key, ("a", "dex.headlamp"));
        var folder = new OutputFolder(repository.Folder.Combine("out"), "out", TimeProvider.System, new DiskFileOperations());
        var held = (await folder.OpenAsync(TimeSpan.Zero, waiting: null, CancellationToken.None)).Value.ShouldNotBeNull();

        var running = repository.RunAsync(ProgramVariables.With(), "secret", "generate", "team", "dex/headlamp");
        var early = await Task.WhenAny(running, Task.Delay(TimeSpan.FromSeconds(2)));
        held.Dispose();
        var run = await running;

        early.ShouldNotBe(running);
        run.ExitCode.ShouldBe(ExitCode.Success, run.Error);
        run.Error.ShouldContain("render: Another run is writing to the output folder; waiting for it.\n");
    }

    private static SecretsRepository Repository(string recipient, string file, params (string Name, string Key)[] secrets) => new SecretsRepository().WithSpec(
        $"{{ store: sops, sops: {{ recipients: [{recipient}] }} }}",
        secrets.Select(secret => (secret.Name, $"{{ from: sops, file: {file}, key: {secret.Key} }}")));

    private static SecretsRepository Repository(AgeKey key, params (string Name, string Key)[] secrets) => new SecretsRepository().WithSpec(
        $"{{ store: sops, sops: {{ recipients: [{key.Recipient}] }} }}",
        secrets.Select(secret => (secret.Name, $"{{ from: sops, file: secrets/team.yaml, key: {secret.Key} }}")));

    private static string Drawn(SecretsRepository repository, AgeKey key, string map, string name) =>
        Text(((MapNode)SopsReading.Decrypt(File.ReadAllBytes(repository.Folder.Combine("secrets/team.yaml")), key)[map].ShouldNotBeNull())[name]);

    private static string Text(Node? node) => node.ShouldBeOfType<StringNode>().Value;
}
