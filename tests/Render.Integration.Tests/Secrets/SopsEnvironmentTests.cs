// SPDX-License-Identifier: MIT

using Render.Cli;
using Render.Core.Documents;
using Render.Core.Nodes;
using Render.Core.Text;
using Render.Testing;
using Render.Testing.Secrets;
using Render.Yaml;

namespace Render.Integration.Tests.Secrets;

/// <summary>Neither the caller's environment nor a <c>.sops.yaml</c> has a say in what the program <c>sops</c> seals, nor in what it opens.</summary>
public sealed class SopsEnvironmentTests
{
    private const string Fingerprint = "85D77543B3D624B63CEA9E6DBC17301B491B3F21";

    [ToolTheory("sops")]
    [InlineData("SOPS_PGP_FP", Fingerprint)]
    [InlineData("SOPS_VAULT_URIS", "https://vault.invalid:8200/v1/sops/keys/one")]
    [InlineData("SOPS_KMS_ARN", "arn:aws:kms:us-east-1:656532927350:key/920aff2e-c5f1-4040-943a-047fa387b27e")]
    [InlineData("SOPS_AGE_RECIPIENTS", "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p")]
    [InlineData("SOPS_CONFIG", "no/such/file.yaml")]
    [InlineData("SOPS_ENABLE_LOCAL_KEYSERVICE", "false")]
    public async Task AVariable_AddsNoReader(string name, string value) => await SealAsync(config: null, (name, value));

    [ToolTheory("sops")]
    [InlineData("creation_rules: [{ mac_only_encrypted: true }]")]
    [InlineData("creation_rules: [{ shamir_threshold: 2, key_groups: [{ pgp: [" + Fingerprint + "] }, { age: [] }] }]")]
    [InlineData("creation_rules: [{ unencrypted_suffix: _unencrypted }]")]
    [InlineData("creation_rules: [{ pgp: " + Fingerprint + " }]")]
    [InlineData("creation_rules: [{ path_regex: nothing }]")]
    [InlineData("creation_rules: [ broken")]
    public async Task AConfiguration_IsNotRead(string config) => await SealAsync(config);

    [ToolFact("sops")]
    public async Task ABrokenConfiguration_DoesNotKeepASourceFromBeingOpened()
    {
        using var key = new AgeKey();
        using var repository = new SecretsRepository().WithSpec(
            $"{{ store: sops, sops: {{ recipients: [{key.Recipient}] }} }}", [("a", "{ from: sops, file: secrets/team.yaml, key: dex.headlamp }")]);
        var variables = ProgramVariables.With(("SOPS_AGE_KEY_FILE", key.Path));
        (await repository.RunAsync(variables, "secret", "generate", "team", "dex/headlamp")).ExitCode.ShouldBe(ExitCode.Success);
        repository.Folder.Write(".sops.yaml", "creation_rules: [ broken");

        var render = await repository.RunAsync(variables, "render");

        render.ExitCode.ShouldBe(ExitCode.Success, render.Error);
    }

    /// <summary>It may say how files are laid out, so a change of one reads it.</summary>
    [ToolFact("sops")]
    public async Task ABrokenConfiguration_KeepsAFileFromBeingChanged()
    {
        using var key = new AgeKey();
        using var repository = new SecretsRepository().WithSpec(
            $"{{ store: sops, sops: {{ recipients: [{key.Recipient}] }} }}",
            [("a", "{ from: sops, file: secrets/team.yaml, key: dex.headlamp }"), ("b", "{ from: sops, file: secrets/team.yaml, key: dex.epinio }")]);
        var variables = ProgramVariables.With(("SOPS_AGE_KEY_FILE", key.Path));
        (await repository.RunAsync(variables, "secret", "generate", "team", "dex/headlamp")).ExitCode.ShouldBe(ExitCode.Success);
        var before = await File.ReadAllTextAsync(repository.Folder.Combine("secrets/team.yaml"));
        repository.Folder.Write(".sops.yaml", "creation_rules: [ broken");

        var run = await repository.RunAsync(variables, "secret", "generate", "team", "dex/epinio");

        run.ExitCode.ShouldBe(ExitCode.InputErrors);
        run.Error.ShouldContain("secrets/team.yaml: error RND6066");
        (await File.ReadAllTextAsync(repository.Folder.Combine("secrets/team.yaml"))).ShouldBe(before);
    }

    [ToolTheory("sops")]
    [InlineData("key", "exit code 128", "none of the keys that can be had here opens it")]
    [InlineData("plain", "exit code 1", "it is not encrypted with sops, or is no file of its format")]
    [InlineData("broken", "exit code 1", "it is not encrypted with sops, or is no file of its format")]
    [InlineData("value", "exit code 25", "a value cannot be decrypted")]
    [InlineData("order", "exit code 51", "its MAC is missing or does not fit")]
    [InlineData("mac", "exit code 51", "its MAC is missing or does not fit")]
    [InlineData("nomac", "exit code 51", "its MAC is missing or does not fit")]
    public async Task AFileThatIsNotOpened_IsNamed_WithTheReason(string what, string code, string why)
    {
        using var key = new AgeKey();
        using var other = new AgeKey();
        using var repository = new SecretsRepository().WithSpec(
            $"{{ store: sops, sops: {{ recipients: [{key.Recipient}] }} }}",
            [("a", "{ from: sops, file: secrets/team.yaml, key: headlamp }"), ("b", "{ from: sops, file: secrets/team.yaml, key: epinio }")]);
        var variables = ProgramVariables.With(("SOPS_AGE_KEY_FILE", key.Path), ("HOME", repository.Folder.Path));
        foreach (var name in new[] { "headlamp", "epinio" })
            (await repository.RunAsync(variables, "secret", "generate", "team", name)).ExitCode.ShouldBe(ExitCode.Success);
        var path = repository.Folder.Combine("secrets/team.yaml");
        await File.WriteAllTextAsync(path, Broken(await File.ReadAllTextAsync(path), what));
        if (what == "key")
            variables["SOPS_AGE_KEY_FILE"] = other.Path;

        var run = await repository.RunAsync(variables, "render");

        run.ExitCode.ShouldBe(ExitCode.InputErrors);
        run.Error.ShouldContain($"error RND6041: The program 'sops' failed with {code} on the file 'secrets/team.yaml': {why}");
    }

    private static string Broken(string text, string what)
    {
        var lines = text.Split('\n').ToList();
        var (first, second) = (lines.FindIndex(line => line.StartsWith("headlamp:", StringComparison.Ordinal)), lines.FindIndex(line => line.StartsWith("epinio:", StringComparison.Ordinal)));
        var mac = lines.FindIndex(line => line.Trim().StartsWith("mac:", StringComparison.Ordinal));
        switch (what)
        {
            case "plain":
                return "headlamp: in clear text for all to see\nepinio: in clear text\n";
            case "broken":
                return "headlamp: [";
            case "value":
                lines[first] = "headlamp: " + lines[second]["epinio: ".Length..];
                break;
            case "order":
                (lines[first], lines[second]) = (lines[second], lines[first]);
                break;
            case "mac":
                lines[mac] = lines[mac].Split("mac:")[0] + "mac: " + lines[first]["headlamp: ".Length..];
                break;
            case "nomac":
                lines.RemoveAt(mac);
                break;
        }

        return string.Join('\n', lines);
    }

    private static async Task SealAsync(string? config, params (string Name, string Value)[] variables)
    {
        using var key = new AgeKey();
        using var repository = new SecretsRepository().WithSpec(
            $"{{ store: sops, sops: {{ recipients: [{key.Recipient}] }} }}", [("a", "{ from: env, variable: TOKEN_A }")]);
        if (config is not null)
            repository.Folder.Write(".sops.yaml", config);

        var run = await repository.RunAsync(ProgramVariables.With([("TOKEN_A", "the a token, long enough"), .. variables]), "render", "--sealer=sops");

        run.ExitCode.ShouldBe(ExitCode.Success, run.Error);
        var bytes = await File.ReadAllBytesAsync(repository.Folder.Combine(SecretsRepository.FileOf("a")));
        var tree = YamlReader.ReadSingle(new SourceText("a", System.Text.Encoding.UTF8.GetString(bytes)), DocumentBudget.Source).Value.ShouldBeOfType<MapNode>();
        tree["sops"].ShouldBeOfType<MapNode>().Entries.Select(entry => entry.Key).ShouldBe(["age", "encrypted_regex", "lastmodified", "mac", "version"], ignoreOrder: true);
        SopsReading.Decrypt(bytes, key)["data"].ShouldBeOfType<MapNode>().Entries.ShouldHaveSingleItem();
    }
}
