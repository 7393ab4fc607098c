// SPDX-License-Identifier: MIT

using System.Text.Json.Nodes;
using Render.Cli;
using Render.Core.Nodes;
using Render.Secrets;
using Render.Secrets.Programs;
using Render.Secrets.Sops;
using Render.Testing;
using Render.Testing.Secrets;

namespace Render.Integration.Tests.Secrets;

/// <summary>Trees that are sealed here, for others to read.</summary>
internal static class SealedTrees
{
    private const int RecipientLength = 62;

    /// <summary>Lets the sealed sample be sealed for a key of the test.</summary>
    public static void SealFor(TemporaryFolder samples, AgeKey key)
    {
        var spec = File.ReadAllText(samples.Combine("environments/sealed.yaml"));
        var recipient = spec[spec.IndexOf("age1", StringComparison.Ordinal)..][..RecipientLength];
        samples.Write("environments/sealed.yaml", spec.Replace(recipient, key.Recipient, StringComparison.Ordinal));
    }

    /// <summary>Renders the sealed sample for a key, and gives its Secrets, which lie below <c>out/sealed</c>.</summary>
    /// <param name="samples">The samples.</param>
    /// <param name="key">Who can read them.</param>
    /// <param name="options">More for the command line.</param>
    public static async Task<IReadOnlyList<KeyValuePair<string, byte[]>>> SampleAsync(TemporaryFolder samples, AgeKey key, params string[] options)
    {
        SealFor(samples, key);
        var run = await CliRun.InAsync(samples.Path, ProgramVariables.With(), CancellationToken.None, ["render", "--environment=sealed", .. options]);
        run.ExitCode.ShouldBe(ExitCode.Success, run.Error);

        var files = samples.Snapshot("out/sealed").Where(file => file.Key.Contains("/secret-", StringComparison.Ordinal)).ToList();
        files.Count.ShouldBeGreaterThan(1);
        return files;
    }

    /// <summary>A tree as it is sealed here.</summary>
    public static async Task<ReadOnlyMemory<byte>> EncryptAsync(MapNode tree, params string[] recipients)
    {
        using var programs = new FakePrograms();
        var encryptor = new SopsEncryptor(new AgeProgram(programs.Host()), new SystemEntropy(), TimeProvider.System);
        return (await encryptor.EncryptAsync(tree, [.. recipients], CancellationToken.None)).Value.ShouldNotBeNull().Bytes;
    }

    /// <summary>Fails with both texts where two documents differ.</summary>
    public static void Same(JsonNode read, JsonNode? meant, string what) =>
        JsonNode.DeepEquals(read, meant).ShouldBeTrue($"{what}:\n{read.ToJsonString()}\n{meant?.ToJsonString()}");

    /// <summary>A tree as JSON has it.</summary>
    public static JsonNode? Json(Node node) => node switch
    {
        MapNode map => new JsonObject(map.Entries.Select(entry => KeyValuePair.Create(entry.Key, Json(entry.Value)))),
        ListNode list => new JsonArray([.. list.Items.Select(Json)]),
        StringNode text => JsonValue.Create(text.Value),
        BooleanNode flag => JsonValue.Create(flag.Value),
        NumberNode number => JsonNode.Parse(number.Value.Lexeme),
        _ => null,
    };

    /// <summary>A map.</summary>
    public static MapNode Map(params IEnumerable<(string Key, Node Value)> entries) => new([.. entries.Select(entry => new MapEntry(entry.Key, entry.Value))]);
}
