// SPDX-License-Identifier: MIT

using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Render.Cli;
using Render.Core.Nodes;
using Render.Testing;
using Render.Testing.Secrets;

namespace Render.Integration.Tests.Secrets;

/// <summary>The store <c>sops</c> through the command line, with the real program <c>age</c>.</summary>
public sealed class SopsStoreTests
{
    private const string DigestKey = ", digestKey: { from: env, variable: DIGEST_KEY }";

    [ToolFact("age")]
    public async Task TheSealedSample_CanBeDecrypted()
    {
        using var key = new AgeKey();
        using var samples = SampleRepository.Create();
        var spec = File.ReadAllText(samples.Combine("environments/sealed.yaml"));
        samples.Write("environments/sealed.yaml", spec.Replace(RecipientOf(spec), key.Recipient, StringComparison.Ordinal));

        var run = await CliRun.InAsync(samples.Path, ProgramVariables.With(), CancellationToken.None, "render", "--environment=sealed");

        run.ExitCode.ShouldBe(ExitCode.Success, run.Error);
        var files = samples.Snapshot("out/sealed").Where(file => file.Key.Contains("/secret-", StringComparison.Ordinal)).ToList();
        files.Count.ShouldBeGreaterThan(1);
        var clear = string.Concat(files.SelectMany(file => Values(SopsReading.Decrypt(file.Value, key))));
        clear.ShouldContain("headlamp-sealed-client-secret");
        clear.ShouldContain("issuer");
        Encoding.UTF8.GetString([.. samples.Snapshot("out").SelectMany(file => file.Value)]).ShouldNotContain("headlamp-sealed-client-secret");
    }

    [ToolTheory("age")]
    [InlineData(true)]
    [InlineData(false)]
    public async Task TheSecondRender_GivesTheSameBytes(bool withDigestKey)
    {
        using var key = new AgeKey();
        using var repository = With(key, withDigestKey, "a", "b");
        var variables = Values("a", "b");
        var first = await repository.RunAsync(variables, "render");
        first.ExitCode.ShouldBe(ExitCode.Success, first.Error);
        var before = repository.Folder.Snapshot("out");

        var second = await repository.RunAsync(variables, "render");

        second.ExitCode.ShouldBe(ExitCode.Success, second.Error);
        second.Error.ShouldContain("nothing changed");
        second.Error.Contains("note RND6050", StringComparison.Ordinal).ShouldBe(!withDigestKey, second.Error);
        var after = repository.Folder.Snapshot("out");
        after.Keys.ShouldBe(before.Keys);
        foreach (var (path, bytes) in before)
            after[path].ShouldBe(bytes, path);
    }

    [ToolFact("age")]
    public async Task ChangingOneOfAHundredSecrets_ChangesOneFile()
    {
        using var key = new AgeKey();
        string[] names = [.. Enumerable.Range(0, 100).Select(i => string.Create(CultureInfo.InvariantCulture, $"s{i:000}"))];
        using var repository = With(key, withDigestKey: true, names);
        var variables = Values(names);
        (await repository.RunAsync(variables, "render")).ExitCode.ShouldBe(ExitCode.Success);
        var before = repository.Folder.Snapshot("out/team/management");
        variables[VariableOf("s042")] = "another value that is not the same";

        var run = await repository.RunAsync(variables, "render");

        run.ExitCode.ShouldBe(ExitCode.Success, run.Error);
        run.Error.ShouldContain("1 changed");
        var changed = repository.Folder.Snapshot("out/team/management").Where(file => !file.Value.AsSpan().SequenceEqual(before[file.Key])).Select(file => file.Key);
        changed.ShouldBe(["40-configuration/tokens/secret-tokens-s042.yaml"]);
        Token(repository, "s042", key).ShouldBe("another value that is not the same");
    }

    [ToolTheory("age")]
    [InlineData("DIGEST_KEY")]
    [InlineData("TOKEN_A")]
    public async Task WhatIsMissing_KeepsWhatIsThere_AndSaysSo(string missing)
    {
        using var key = new AgeKey();
        using var repository = With(key, withDigestKey: true, "a", "b");
        var variables = Values("a", "b");
        (await repository.RunAsync(variables, "render")).ExitCode.ShouldBe(ExitCode.Success);
        var before = repository.Folder.Snapshot("out/team/management");
        variables.Remove(missing);

        var run = await repository.RunAsync(variables, "render");

        run.ExitCode.ShouldBe(ExitCode.Success, run.Error);
        run.Error.ShouldContain("note RND6050");
        run.Error.ShouldContain("without comparing the values");
        foreach (var (path, bytes) in before)
            repository.Folder.Snapshot("out/team/management")[path].ShouldBe(bytes, path);
    }

    [ToolTheory("age")]
    [InlineData("DIGEST_KEY")]
    [InlineData("TOKEN_A")]
    public async Task WhatIsMissing_IsAnError_WhenThereIsNothingToKeep(string missing)
    {
        using var key = new AgeKey();
        using var repository = With(key, withDigestKey: true, "a");
        var variables = Values("a");
        variables.Remove(missing);

        var run = await repository.RunAsync(variables, "render");

        run.ExitCode.ShouldBe(ExitCode.InputErrors);
        run.Error.ShouldContain("error RND6003");
        run.Error.ShouldContain($"env {missing}");
        Directory.Exists(repository.Folder.Combine("out/team")).ShouldBeFalse();
    }

    [ToolTheory("age")]
    [InlineData("value")]
    [InlineData("order")]
    [InlineData("mac")]
    public async Task AFileThatWasChangedByHand_IsFoundByTheReader_AndSealedAnew(string what)
    {
        using var key = new AgeKey();
        using var repository = With(key, withDigestKey: true, "a");
        var variables = Values("a");
        (await repository.RunAsync(variables, "render")).ExitCode.ShouldBe(ExitCode.Success);
        var path = repository.Folder.Combine(SecretsRepository.FileOf("a"));
        var text = File.ReadAllText(path);
        File.WriteAllText(path, Tampered(text, what));

        Should.Throw<CryptographicException>(() => SopsReading.Decrypt(File.ReadAllBytes(path), key));
        var run = await repository.RunAsync(variables, "render");

        run.ExitCode.ShouldBe(ExitCode.Success, run.Error);
        run.Error.ShouldContain("warning RND7055");
        Token(repository, "a", key).ShouldBe(variables[VariableOf("a")]);
    }

    [Fact]
    public async Task WithoutAge_TheRenderSaysSo_AndWritesNothing()
    {
        using var repository = new SecretsRepository().WithSpec(
            "{ store: sops, sops: { recipients: [age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p] } }", [("a", Env("a"))]);
        var variables = Values("a");
        variables["PATH"] = repository.Folder.Combine("nowhere");

        var run = await repository.RunAsync(variables, "render");

        run.ExitCode.ShouldBe(ExitCode.InputErrors);
        run.Error.ShouldContain("error RND6040");
        run.Error.ShouldContain("apt install age");
        repository.Folder.Snapshot("out").Keys.ShouldNotContain(file => file.Contains("secret-", StringComparison.Ordinal));
    }

    private static string Tampered(string text, string what)
    {
        var lines = text.Split('\n').ToList();
        var mac = lines.FindIndex(line => line.Contains(" mac: ", StringComparison.Ordinal) || line.TrimStart().StartsWith("mac:", StringComparison.Ordinal));
        switch (what)
        {
            case "value":
                return text.Replace("tokens-a", "tokens-b", StringComparison.Ordinal);
            case "order":
                // Swaps two clear keys of one map: what the MAC is made of stays the same but for its order.
                var name = lines.FindIndex(line => line.StartsWith("  name:", StringComparison.Ordinal));
                (lines[name], lines[name + 1]) = (lines[name + 1], lines[name]);
                return string.Join('\n', lines);
            default:
                var at = lines[mac].IndexOf("data:", StringComparison.Ordinal) + "data:".Length;
                lines[mac] = lines[mac][..at] + (lines[mac][at] == 'A' ? 'B' : 'A') + lines[mac][(at + 1)..];
                return string.Join('\n', lines);
        }
    }

    private static SecretsRepository With(AgeKey key, bool withDigestKey, params string[] names) => new SecretsRepository().WithSpec(
        $"{{ store: sops, sops: {{ recipients: [{key.Recipient}] }}{(withDigestKey ? DigestKey : string.Empty)} }}", names.Select(name => (name, Env(name))));

    private static string Env(string name) => $"{{ from: env, variable: {VariableOf(name)} }}";

    private static string VariableOf(string name) => "TOKEN_" + name.ToUpperInvariant();

    private static Dictionary<string, string> Values(params string[] names)
    {
        var variables = ProgramVariables.With(("DIGEST_KEY", "a key that the whole team has"));
        foreach (var name in names)
            variables[VariableOf(name)] = $"the {name} token, long enough";

        return variables;
    }

    private static string Token(SecretsRepository repository, string name, AgeKey key) => string.Concat(Values(SopsReading.Decrypt(File.ReadAllBytes(repository.Folder.Combine(SecretsRepository.FileOf(name))), key)));

    /// <summary>The clear values of a Secret.</summary>
    private static IEnumerable<string> Values(MapNode secret) => secret["data"].ShouldBeOfType<MapNode>().Entries
        .Select(entry => Encoding.UTF8.GetString(Convert.FromBase64String(((StringNode)entry.Value).Value)));

    private static string RecipientOf(string spec) => spec[spec.IndexOf("age1", StringComparison.Ordinal)..][..62];
}
