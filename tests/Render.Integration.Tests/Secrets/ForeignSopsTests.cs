// SPDX-License-Identifier: MIT

using System.Globalization;
using System.Text;
using Render.Cli;
using Render.Core.Nodes;
using Render.Testing;
using Render.Testing.Secrets;
using static Render.Integration.Tests.Secrets.SealedTrees;

namespace Render.Integration.Tests.Secrets;

/// <summary>What is sealed here, read by implementations of the format that others wrote.</summary>
public sealed class ForeignSopsTests
{
    [Theory]
    [ForeignSops("sops")]
    [ForeignSops("sops-age")]
    public async Task EveryFileOfTheSealedSample_IsReadAsItWasMeant(string reader)
    {
        using var key = new AgeKey();
        using var samples = SampleRepository.Create();

        foreach (var (path, bytes) in await SampleAsync(samples, key))
            Same(await ForeignSopsAttribute.DecryptAsync(reader, samples.Combine("out/sealed/" + path), key), Json(SopsReading.Decrypt(bytes, key)), path);
    }

    [Theory]
    [ForeignSops("sops")]
    [ForeignSops("sops-age")]
    public async Task EveryTypeOfValue_IsReadAsItWasMeant_ByEachRecipient(string reader)
    {
        using var one = new AgeKey();
        using var two = new AgeKey();
        using var folder = new TemporaryFolder();
        var tree = Map(
            ("metadata", Map(("name", new StringNode("types")), ("labels", Map(("b", new StringNode("2")), ("a", new StringNode("true")))))),
            ("immutable", new BooleanNode(true)),
            ("data", Map(
                ("text", new StringNode("ünïcode \"quoted\" 'x' \n second line")),
                ("empty", new StringNode(string.Empty)),
                ("int", new NumberNode(-42)),
                ("yes", new BooleanNode(true)),
                ("no", new BooleanNode(false)),
                ("nothing", NullNode.Instance),
                ("list", new ListNode([new StringNode("a"), new NumberNode(1), Map(("deep", new StringNode("b")))])))));
        var path = folder.Write("types.yaml", (await EncryptAsync(tree, one.Recipient, two.Recipient)).ToArray());

        Same(await ForeignSopsAttribute.DecryptAsync(reader, path, one), Json(tree), "the first recipient");
        Same(await ForeignSopsAttribute.DecryptAsync(reader, path, two), Json(tree), "the second recipient");
    }

    [Theory]
    [ForeignSops("sops")]
    [ForeignSops("sops-age")]
    public async Task HostileValues_InClearAndSealed_AreReadAsTheyWereMeant(string reader)
    {
        var random = new Random(46);
        using var key = new AgeKey();
        using var folder = new TemporaryFolder();
        var values = Enumerable.Range(0, TestScale.Count(quick: 100, full: 1000))
            .Select(i => (Key: string.Create(CultureInfo.InvariantCulture, $"s{i}"), Value: (Node)new StringNode("-" + HostileSecret.Next(random)))).ToArray();
        var tree = Map(("metadata", Map(("annotations", Map(values)))), ("data", Map(values)));
        var path = folder.Write("hostile.yaml", (await EncryptAsync(tree, key.Recipient)).ToArray());

        Same(await ForeignSopsAttribute.DecryptAsync(reader, path, key), Json(tree), "hostile values");
    }

    [Theory]
    [ForeignSops("sops")]
    [ForeignSops("sops-age")]
    public async Task AFileOfSecrets_IsReadAsItWasDrawn(string reader)
    {
        using var key = new AgeKey();
        using var repository = new SecretsRepository().WithSpec(
            $"{{ store: sops, sops: {{ recipients: [{key.Recipient}] }} }}", [("a", "{ from: sops, file: secrets/team.yaml, key: dex.headlamp }")]);
        var run = await repository.RunAsync(ProgramVariables.With(), "secret", "generate", "team", "dex/headlamp");
        run.ExitCode.ShouldBe(ExitCode.Success, run.Error);
        var path = repository.Folder.Combine("secrets/team.yaml");

        var clear = await ForeignSopsAttribute.DecryptAsync(reader, path, key);

        Same(clear, Json(SopsReading.Decrypt(File.ReadAllBytes(path), key)), "the file");
        clear["dex"]?["headlamp"]?.GetValue<string>().Length.ShouldBe(32);
    }

    [Theory]
    [ForeignSops("sops")]
    [ForeignSops("sops-age")]
    public async Task AValueUnderAnotherKey_AndAStranger_AreRefused(string reader)
    {
        using var key = new AgeKey();
        using var stranger = new AgeKey();
        using var folder = new TemporaryFolder();
        var text = Encoding.UTF8.GetString((await EncryptAsync(Map(("data", Map(("token", new StringNode("dG9rZW4="))))), key.Recipient)).Span);
        var path = folder.Write("token.yaml", text);
        var moved = folder.Write("moved.yaml", text.Replace("token:", "taken:", StringComparison.Ordinal));

        await Should.ThrowAsync<InvalidOperationException>(() => ForeignSopsAttribute.DecryptAsync(reader, moved, key));
        await Should.ThrowAsync<InvalidOperationException>(() => ForeignSopsAttribute.DecryptAsync(reader, path, stranger));
    }
}
