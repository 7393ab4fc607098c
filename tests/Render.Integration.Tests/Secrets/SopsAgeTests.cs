// SPDX-License-Identifier: MIT

using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Render.Cli;
using Render.Core.Nodes;
using Render.Secrets;
using Render.Secrets.Programs;
using Render.Secrets.Sops;
using Render.Testing;
using Render.Testing.Secrets;

namespace Render.Integration.Tests.Secrets;

/// <summary>What is sealed here, read by an implementation of the format that others wrote.</summary>
public sealed class SopsAgeTests
{
    [SopsAgeFact]
    public async Task EveryFileOfTheSealedSample_IsReadAsItWasMeant()
    {
        using var key = new AgeKey();
        using var samples = SampleRepository.Create();
        var spec = File.ReadAllText(samples.Combine("environments/sealed.yaml"));
        var recipient = spec[spec.IndexOf("age1", StringComparison.Ordinal)..][..62];
        samples.Write("environments/sealed.yaml", spec.Replace(recipient, key.Recipient, StringComparison.Ordinal));
        var run = await CliRun.InAsync(samples.Path, ProgramVariables.With(), CancellationToken.None, "render", "--environment=sealed");
        run.ExitCode.ShouldBe(ExitCode.Success, run.Error);

        var files = samples.Snapshot("out/sealed").Where(file => file.Key.Contains("/secret-", StringComparison.Ordinal)).ToList();

        files.Count.ShouldBeGreaterThan(1);
        foreach (var (path, bytes) in files)
            Same(await SopsAge.DecryptAsync(samples.Combine("out/sealed/" + path), key), Json(SopsReading.Decrypt(bytes, key)), path);
    }

    [SopsAgeFact]
    public async Task EveryTypeOfValue_IsReadAsItWasMeant_ByEachRecipient()
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

        Same(await SopsAge.DecryptAsync(path, one), Json(tree), "the first recipient");
        Same(await SopsAge.DecryptAsync(path, two), Json(tree), "the second recipient");
    }

    [SopsAgeFact]
    public async Task HostileValues_InClearAndSealed_AreReadAsTheyWereMeant()
    {
        var random = new Random(46);
        using var key = new AgeKey();
        using var folder = new TemporaryFolder();
        var values = Enumerable.Range(0, TestScale.Count(quick: 100, full: 1000))
            .Select(i => (Key: string.Create(CultureInfo.InvariantCulture, $"s{i}"), Value: (Node)new StringNode("-" + HostileSecret.Next(random)))).ToArray();
        var tree = Map(("metadata", Map(("annotations", Map(values)))), ("data", Map(values)));
        var path = folder.Write("hostile.yaml", (await EncryptAsync(tree, key.Recipient)).ToArray());

        Same(await SopsAge.DecryptAsync(path, key), Json(tree), "hostile values");
    }

    [SopsAgeFact]
    public async Task AFileOfSecrets_IsReadAsItWasDrawn()
    {
        using var key = new AgeKey();
        using var repository = new SecretsRepository().WithSpec(
            $"{{ store: sops, sops: {{ recipients: [{key.Recipient}] }} }}", [("a", "{ from: sops, file: secrets/team.yaml, key: dex.headlamp }")]);
        var run = await repository.RunAsync(ProgramVariables.With(), "secret", "generate", "team", "dex/headlamp");
        run.ExitCode.ShouldBe(ExitCode.Success, run.Error);
        var path = repository.Folder.Combine("secrets/team.yaml");

        var clear = await SopsAge.DecryptAsync(path, key);

        Same(clear, Json(SopsReading.Decrypt(File.ReadAllBytes(path), key)), "the file");
        clear["dex"]?["headlamp"]?.GetValue<string>().Length.ShouldBe(32);
    }

    [SopsAgeFact]
    public async Task AValueUnderAnotherKey_AndAStranger_AreRefused()
    {
        using var key = new AgeKey();
        using var stranger = new AgeKey();
        using var folder = new TemporaryFolder();
        var text = Encoding.UTF8.GetString((await EncryptAsync(Map(("data", Map(("token", new StringNode("dG9rZW4="))))), key.Recipient)).Span);
        var path = folder.Write("token.yaml", text);
        var moved = folder.Write("moved.yaml", text.Replace("token:", "taken:", StringComparison.Ordinal));

        await Should.ThrowAsync<InvalidOperationException>(() => SopsAge.DecryptAsync(moved, key));
        await Should.ThrowAsync<InvalidOperationException>(() => SopsAge.DecryptAsync(path, stranger));
    }

    private static async Task<ReadOnlyMemory<byte>> EncryptAsync(MapNode tree, params string[] recipients)
    {
        using var programs = new FakePrograms();
        var encryptor = new SopsEncryptor(new AgeProgram(programs.Host()), new SystemEntropy(), TimeProvider.System);
        return (await encryptor.EncryptAsync(tree, [.. recipients], CancellationToken.None)).Value.ShouldNotBeNull().Bytes;
    }

    private static void Same(JsonNode read, JsonNode? meant, string what) =>
        JsonNode.DeepEquals(read, meant).ShouldBeTrue($"{what}:\n{read.ToJsonString()}\n{meant?.ToJsonString()}");

    private static JsonNode? Json(Node node) => node switch
    {
        MapNode map => new JsonObject(map.Entries.Select(entry => KeyValuePair.Create(entry.Key, Json(entry.Value)))),
        ListNode list => new JsonArray([.. list.Items.Select(Json)]),
        StringNode text => JsonValue.Create(text.Value),
        BooleanNode flag => JsonValue.Create(flag.Value),
        NumberNode number => JsonNode.Parse(number.Value.Lexeme),
        _ => null,
    };

    private static MapNode Map(params IEnumerable<(string Key, Node Value)> entries) => new([.. entries.Select(entry => new MapEntry(entry.Key, entry.Value))]);
}
