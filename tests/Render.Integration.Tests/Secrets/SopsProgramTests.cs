// SPDX-License-Identifier: MIT

using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Render.Cli;
using Render.Core.Nodes;
using Render.Testing;
using Render.Testing.Secrets;
using static Render.Integration.Tests.Secrets.SealedTrees;

namespace Render.Integration.Tests.Secrets;

/// <summary>What is sealed here in the hands of the real program <c>sops</c>, and what that seals in ours.</summary>
public sealed class SopsProgramTests
{
    private const string Changed = "Y2hhbmdlZA==";

    [ToolFact("sops")]
    public async Task EveryFileOfTheSealedSample_CanBeChangedWithSet()
    {
        using var key = new AgeKey();
        using var samples = SampleRepository.Create();

        foreach (var (name, bytes) in await SampleAsync(samples, key))
        {
            var path = samples.Combine("out/sealed/" + name);
            var meant = (JsonObject)Json(SopsReading.Decrypt(bytes, key)).ShouldNotBeNull();
            var data = (JsonObject)meant["data"].ShouldNotBeNull();
            foreach (var place in data.Select(entry => entry.Key).ToList())
            {
                await SetAsync(key, path, place, Changed);
                data[place] = Changed;

                Same(await SopsProgram.DecryptAsync(path, key), meant, name);
                Same(Json(SopsReading.Decrypt(File.ReadAllBytes(path), key)).ShouldNotBeNull(), meant, name);
            }
        }
    }

    [ToolFact("sops")]
    public async Task WhatSetDoesNotName_KeepsItsBytes()
    {
        using var key = new AgeKey();
        using var folder = new TemporaryFolder();
        var values = Map(Enumerable.Range(0, 20).Select(i => (string.Create(CultureInfo.InvariantCulture, $"k{i:00}"), (Node)new StringNode("dmFsdWU="))));
        var path = folder.Write("s.yaml", (await EncryptAsync(Map(("kind", new StringNode("Secret")), ("data", values)), key.Recipient)).ToArray());
        var before = Lines(path);

        await SetAsync(key, path, "k07", Changed);

        // sops writes an unchanged value with the nonce that it came with; only the changed one and the MAC are new.
        var after = Lines(path);
        before.Except(after, StringComparer.Ordinal).Select(line => line.Trim().Split(':')[0]).Order(StringComparer.Ordinal).ShouldBe(["k07", "mac"]);
        before.Count.ShouldBe(21);
    }

    [ToolFact("sops")]
    public async Task HostileValues_SurviveSet()
    {
        var random = new Random(47);
        using var key = new AgeKey();
        using var folder = new TemporaryFolder();

        // sops writes U+2028 in clear text as a line break of YAML 1.1, indentation and all, which no reader of YAML 1.2 can undo.
        var values = Enumerable.Range(0, TestScale.Count(quick: 100, full: 1000)).Select(i => (
            Key: string.Create(CultureInfo.InvariantCulture, $"s{i}"),
            Value: (Node)new StringNode("-" + HostileSecret.Next(random).Replace('\u2028', ' ')))).ToArray();
        var tree = Map(("metadata", Map(("annotations", Map(values)))), ("data", Map(values)));
        var path = folder.Write("hostile.yaml", (await EncryptAsync(tree, key.Recipient)).ToArray());

        await SetAsync(key, path, "s0", Changed);

        var meant = (JsonObject)Json(tree).ShouldNotBeNull();
        meant["data"].ShouldNotBeNull()["s0"] = Changed;
        Same(await SopsProgram.DecryptAsync(path, key), meant, "hostile values");
        Same(Json(SopsReading.Decrypt(File.ReadAllBytes(path), key)).ShouldNotBeNull(), meant, "hostile values");
    }

    [ToolFact("sops")]
    public async Task KeysCanBeRotated_AndRecipientsChanged()
    {
        using var one = new AgeKey();
        using var two = new AgeKey();
        using var folder = new TemporaryFolder();
        var tree = Map(("kind", new StringNode("Secret")), ("data", Map(("token", new StringNode("dG9rZW4=")), ("empty", new StringNode(string.Empty)))));
        var path = folder.Write("s.yaml", (await EncryptAsync(tree, one.Recipient)).ToArray());

        await SopsProgram.RunAsync(one, "rotate", "--in-place", "--add-age", two.Recipient, path);

        Same(await SopsProgram.DecryptAsync(path, two), Json(tree), "the new recipient");
        Same(Json(SopsReading.Decrypt(File.ReadAllBytes(path), one)).ShouldNotBeNull(), Json(tree), "the old recipient");
    }

    [ToolTheory("sops")]
    [InlineData("name: dex", "name: dax")]
    [InlineData("  token:", "  taken:")]
    [InlineData("immutable: true", "immutable: false")]
    public async Task WhatIsChangedByHand_IsNoticed(string found, string instead)
    {
        using var key = new AgeKey();
        using var folder = new TemporaryFolder();
        var tree = Map(
            ("metadata", Map(("name", new StringNode("dex")))), ("immutable", new BooleanNode(true)), ("data", Map(("token", new StringNode("dG9rZW4=")))));
        var text = Encoding.UTF8.GetString((await EncryptAsync(tree, key.Recipient)).Span);
        text.ShouldContain(found);
        var path = folder.Write("s.yaml", text.Replace(found, instead, StringComparison.Ordinal));

        await Should.ThrowAsync<InvalidOperationException>(() => SopsProgram.DecryptAsync(path, key));
    }

    [ToolFact("sops")]
    public async Task SealedByTheProgramItself_TheSampleSaysTheSame_AndStaysAsItIs()
    {
        using var key = new AgeKey();
        using var ours = SampleRepository.Create();
        using var theirs = SampleRepository.Create();
        var expected = await SampleAsync(ours, key);

        var found = await SampleAsync(theirs, key, "--sealer=sops");
        var again = await SampleAsync(theirs, key, "--sealer=sops");

        found.Select(file => file.Key).ShouldBe(expected.Select(file => file.Key));
        foreach (var (mine, other) in expected.Zip(found))
            Same(Json(SopsReading.Decrypt(other.Value, key)).ShouldNotBeNull(), Json(SopsReading.Decrypt(mine.Value, key)), mine.Key);

        foreach (var (first, second) in found.Zip(again))
            second.Value.ShouldBe(first.Value, first.Key);
    }

    [ToolFact("sops")]
    public async Task WhatIsDrawn_IsReadAsASource_AlsoBesideWhatWasDrawnBefore()
    {
        using var key = new AgeKey();
        using var repository = new SecretsRepository().WithSpec(
            $"{{ store: sops, sops: {{ recipients: [{key.Recipient}] }} }}",
            [("a", "{ from: sops, file: secrets/team.yaml, key: dex.headlamp }"), ("b", "{ from: sops, file: secrets/team.yaml, key: dex.epinio }")]);
        var variables = ProgramVariables.With(("SOPS_AGE_KEY_FILE", key.Path));
        foreach (var name in new[] { "dex/headlamp", "dex/epinio" })
        {
            var run = await repository.RunAsync(variables, "secret", "generate", "team", name);
            run.ExitCode.ShouldBe(ExitCode.Success, run.Error);
        }

        var render = await repository.RunAsync(variables, "render");

        render.ExitCode.ShouldBe(ExitCode.Success, render.Error);
        var drawn = await SopsProgram.DecryptAsync(repository.Folder.Combine("secrets/team.yaml"), key);
        foreach (var (secret, place) in new[] { ("a", "headlamp"), ("b", "epinio") })
        {
            var value = drawn["dex"]?[place]?.GetValue<string>().ShouldNotBeNull();
            var file = await SopsProgram.DecryptAsync(repository.Folder.Combine(SecretsRepository.FileOf(secret)), key);
            file["data"]?["token"]?.GetValue<string>().ShouldBe(Convert.ToBase64String(Encoding.UTF8.GetBytes(value.ShouldNotBeNull())));
        }
    }

    private static Task SetAsync(AgeKey key, string path, string place, string value) =>
        SopsProgram.RunAsync(key, "set", path, new JsonArray("data", place).ToJsonString().Replace(",", "][", StringComparison.Ordinal), JsonValue.Create(value).ToJsonString());

    /// <summary>The encrypted lines, without the white space that each writer has its own taste in.</summary>
    private static List<string> Lines(string path) =>
        [.. File.ReadLines(path).Select(line => line.Trim()).Where(line => line.Contains("ENC[", StringComparison.Ordinal))];
}
