// SPDX-License-Identifier: MIT

using System.Globalization;
using System.Text.Json.Nodes;
using Render.Cli;
using Render.Testing;
using Render.Testing.Secrets;

namespace Render.Integration.Tests.Secrets;

/// <summary><c>render secret generate</c> into files that the real program <c>sops</c> has made: it changes them, and nothing else of them.</summary>
public sealed class GenerateIntoSopsFileTests
{
    private const string Clear = """
        # whose file this is
        owner_unencrypted: me
        number: 1.50
        day: 2020-01-02
        nothing: null
        list: [1, "a", { x: y }]
        dex:
          # beside it
          other: a b
        data: { x: hidden }

        """;

    [ToolTheory("sops")]
    [InlineData("secrets/team.yaml", "")]
    [InlineData("secrets/team.yml", "--mac-only-encrypted")]
    [InlineData("secrets/team.yaml", "--encrypted-regex=^(dex|data)$")]
    [InlineData("secrets/team.yaml", "--unencrypted-suffix=_open")]
    [InlineData("-x.yaml", "")]
    public async Task WhatIsThere_Stays(string file, string option)
    {
        using var key = new AgeKey();
        using var other = new AgeKey();
        using var repository = Repository(key, file, "dex.headlamp");
        var path = await EncryptAsync(repository, key, file, Clear, ["--age", $"{key.Recipient},{other.Recipient}", .. Options(option)]);
        var before = await SopsProgram.DecryptAsync(path, other);
        var mode = OperatingSystem.IsWindows() ? default : UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead;
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, mode);

        var run = await GenerateAsync(repository, key, "dex/headlamp");

        run.ExitCode.ShouldBe(ExitCode.Success, run.Error);
        var after = await SopsProgram.DecryptAsync(path, other);
        var drawn = after["dex"]?["headlamp"]?.GetValue<string>().ShouldNotBeNull();
        drawn.ShouldNotBeNull().Length.ShouldBe(32);
        var meant = before.DeepClone();
        meant["dex"].ShouldNotBeNull()["headlamp"] = drawn;
        after.ToJsonString().ShouldBe(meant.ToJsonString());
        (await SopsProgram.RunAsync(key, "decrypt", path)).ShouldContain("# beside it");
        File.ReadAllText(path).ShouldContain(option.Length == 0 ? "unencrypted_suffix: _unencrypted" : option.TrimStart('-').Split('=')[0].Replace('-', '_'));
        File.ReadAllText(path).ShouldNotContain(drawn);
        if (!OperatingSystem.IsWindows())
            File.GetUnixFileMode(path).ShouldBe(mode);
    }

    [ToolFact("sops")]
    public async Task AJsonFile_StaysJson()
    {
        using var key = new AgeKey();
        using var repository = Repository(key, "secrets/team.json", "dex.headlamp");
        var path = await EncryptAsync(repository, key, "secrets/team.json", """{"owner_unencrypted": "me", "n": 1.50, "t": true}""", ["--age", key.Recipient]);

        var run = await GenerateAsync(repository, key, "dex/headlamp");

        run.ExitCode.ShouldBe(ExitCode.Success, run.Error);
        JsonNode.Parse(File.ReadAllText(path)).ShouldNotBeNull()["owner_unencrypted"].ShouldNotBeNull().GetValue<string>().ShouldBe("me");
        (await SopsProgram.DecryptAsync(path, key))["dex"]?["headlamp"]?.GetValue<string>().Length.ShouldBe(32);
    }

    [ToolTheory("sops")]
    [InlineData("--encrypted-regex=^data$")]
    [InlineData("--unencrypted-suffix=lamp")]
    public async Task AValueThatTheFileWouldHoldInClear_IsRefused(string option)
    {
        using var key = new AgeKey();
        using var repository = Repository(key, "secrets/team.yaml", "dex.headlamp");
        var path = await EncryptAsync(repository, key, "secrets/team.yaml", Clear, ["--age", key.Recipient, option]);
        var before = File.ReadAllText(path);

        var run = await GenerateAsync(repository, key, "dex/headlamp");

        run.ExitCode.ShouldBe(ExitCode.InputErrors);
        run.Error.ShouldContain("secrets/team.yaml: error RND6068");
        File.ReadAllText(path).ShouldBe(before);
    }

    [ToolFact("sops")]
    public async Task AMapIsNotMadeOfAValue()
    {
        using var key = new AgeKey();
        using var repository = Repository(key, "secrets/team.yaml", "number.headlamp");
        var path = await EncryptAsync(repository, key, "secrets/team.yaml", Clear, ["--age", key.Recipient]);
        var before = File.ReadAllText(path);

        var run = await GenerateAsync(repository, key, "number/headlamp");

        run.Error.ShouldContain("error RND6060");
        File.ReadAllText(path).ShouldBe(before);
    }

    [ToolFact("sops")]
    public async Task SeveralAtOnce_AllCome()
    {
        using var key = new AgeKey();
        string[] keys = [.. Enumerable.Range(0, 4).Select(i => string.Create(CultureInfo.InvariantCulture, $"dex.k{i}"))];
        using var repository = Repository(key, "secrets/team.yaml", keys);

        var runs = await Task.WhenAll(keys.Select(one => Task.Run(() => GenerateAsync(repository, key, one))));

        runs.ShouldAllBe(run => run.ExitCode == ExitCode.Success);
        var drawn = await SopsProgram.DecryptAsync(repository.Folder.Combine("secrets/team.yaml"), key);
        foreach (var one in keys)
            drawn["dex"]?[one.Split('.')[1]]?.GetValue<string>().Length.ShouldBe(32, one);
    }

    private static SecretsRepository Repository(AgeKey key, string file, params string[] keys) => new SecretsRepository().WithSpec(
        $"{{ store: sops, sops: {{ recipients: [{key.Recipient}] }} }}",
        keys.Select((one, i) => (string.Create(CultureInfo.InvariantCulture, $"s{i}"), $"{{ from: sops, file: {file}, key: {one} }}")));

    private static async Task<string> EncryptAsync(SecretsRepository repository, AgeKey key, string file, string text, string[] options)
    {
        var path = repository.Folder.Write(file, text);
        await SopsProgram.RunAsync(key, ["--encrypt", "--in-place", .. options, path]);
        return path;
    }

    private static string[] Options(string option) => option.Length == 0 ? [] : [option];

    private static Task<CliRun> GenerateAsync(SecretsRepository repository, AgeKey key, string name) =>
        repository.RunAsync(ProgramVariables.With(("SOPS_AGE_KEY_FILE", key.Path)), "secret", "generate", "team", name);
}
