// SPDX-License-Identifier: MIT

using System.Text.Json;
using Render.Cli;
using Render.Testing;
using Render.Testing.Secrets;

namespace Render.Integration.Tests.Secrets;

/// <summary><c>verify</c> where a sealed file is not what was sealed: the file is named, and what is different about it, without a value.</summary>
public sealed class SealedVerifyTests
{
    private const string Value = "the a token, long enough";
    private const string Reference = "{ from: env, variable: TOKEN_A }";
    private static readonly string Sealed = SecretsRepository.FileOf("a");

    [ToolTheory("age")]
    [InlineData("# seen by nobody\n", "")]
    [InlineData("extra: hunter2-hunter2\n", "    - extra: ***\n")]
    public async Task WhatWasAppendedByHand_IsOneDifference(string text, string inside)
    {
        using var key = new AgeKey();
        using var repository = await RenderedAsync(key);
        await File.AppendAllTextAsync(repository.Folder.Combine(Sealed), text);

        (await VerifyAsync(repository)).ShouldBe($"~ {Sealed} differs, since it was changed by hand\n{inside}");
    }

    [ToolTheory("age")]
    [InlineData("name: tokens-a", "name: tokens-b", "    - metadata.name: tokens-b\n    + metadata.name: tokens-a\n")]
    [InlineData("  token: ENC[", "  token: END[", "")]
    [InlineData("    mac: ENC[AES256_GCM,data:", "    mac: ENC[AES256_GCM,data:A", "")]
    [InlineData("apiVersion: v1\n", "[ broken\n", "")]
    public async Task WhatWasReplacedByHand_IsOneDifference(string found, string instead, string inside)
    {
        using var key = new AgeKey();
        using var repository = await RenderedAsync(key);
        var text = await File.ReadAllTextAsync(repository.Folder.Combine(Sealed));
        repository.Folder.Write(Sealed, text.Replace(found.TrimStart(), instead.TrimStart(), StringComparison.Ordinal)).ShouldNotBe(text);

        var shown = await VerifyAsync(repository);

        shown.ShouldStartWith($"~ {Sealed} differs, since it was changed by hand\n");
        shown.ShouldContain(inside);
    }

    [ToolFact("sops")]
    public async Task AValueThatWasSetWithSops_IsADifferenceWithoutLines()
    {
        using var key = new AgeKey();
        using var repository = await RenderedAsync(key);
        await SopsProgram.RunAsync(key, "set", repository.Folder.Combine(Sealed), """["data"]["token"]""", "\"Y2hhbmdlZA==\"");

        (await VerifyAsync(repository)).ShouldBe($"~ {Sealed} differs, since it was changed by hand\n");
    }

    [ToolFact("sops")]
    public async Task ARecipientThatWasAddedWithSops_IsShown()
    {
        using var key = new AgeKey();
        using var other = new AgeKey();
        using var repository = await RenderedAsync(key);
        await SopsProgram.RunAsync(key, "rotate", "--in-place", "--add-age", other.Recipient, repository.Folder.Combine(Sealed));

        var shown = await VerifyAsync(repository);

        shown.ShouldStartWith($"~ {Sealed} differs, since it was changed by hand\n    - sops.age[");
        shown.ShouldContain("recipient: ***");
        shown.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(3, shown);
    }

    [ToolFact("age")]
    public async Task AFileThatIsGone_IsMissing()
    {
        using var key = new AgeKey();
        using var repository = await RenderedAsync(key);
        File.Delete(repository.Folder.Combine(Sealed));

        (await VerifyAsync(repository)).ShouldBe($"+ {Sealed} is missing\n");
    }

    [ToolFact("age")]
    public async Task WhatWasNeverRendered_IsMissing()
    {
        using var key = new AgeKey();
        using var repository = With($"recipients: [{key.Recipient}]", Reference);

        var shown = await VerifyAsync(repository);

        shown.ShouldContain($"+ {Sealed} is missing\n");
        shown.Split('\n', StringSplitOptions.RemoveEmptyEntries).ShouldAllBe(line => line.EndsWith(" is missing", StringComparison.Ordinal));
    }

    [ToolFact("age")]
    public async Task RecipientsThatChangedInTheSpec_AreShown()
    {
        using var key = new AgeKey();
        using var other = new AgeKey();
        using var repository = await RenderedAsync(key);
        WithSpec(repository, $"recipients: [{key.Recipient}, {other.Recipient}]", Reference);

        var shown = await VerifyAsync(repository);

        shown.ShouldContain($"~ {Sealed} differs, since its recipients changed in the spec\n    + sops.age[");
        shown.ShouldContain(other.Recipient);
        shown.ShouldContain("~ out/team/render.json differs\n");
    }

    [ToolFact("age")]
    public async Task AReferenceThatChangedInTheSpec_IsSaid()
    {
        using var key = new AgeKey();
        using var repository = await RenderedAsync(key);
        WithSpec(repository, $"recipients: [{key.Recipient}]", "{ from: env, variable: TOKEN_B }");

        var shown = await VerifyAsync(repository);

        shown.ShouldContain($"~ {Sealed} differs, since a reference or the digest key changed in the spec\n~ out/team/render.json differs\n");
    }

    [ToolFact("age")]
    public async Task TheShippedSample_SaysTheSame_InEveryFormat()
    {
        using var key = new AgeKey();
        using var samples = SampleRepository.Create();
        var files = await SealedTrees.SampleAsync(samples, key);
        await File.AppendAllTextAsync(samples.Combine("out/sealed/" + files[0].Key), "# by hand\n");
        File.Delete(samples.Combine("out/sealed/" + files[1].Key));
        foreach (var format in new[] { "text", "json", "markdown" })
        {
            var run = await CliRun.InAsync(
                samples.Path, ProgramVariables.With(), CancellationToken.None, "verify", "-e", "sealed", "--format=" + format, "--report=json=verify.json", "--report=markdown=verify.md");

            run.ExitCode.ShouldBe(ExitCode.Differences, run.Error);
            run.Output.ShouldContain($"~ out/sealed/{files[0].Key} differs, since it was changed by hand\n");
            run.Output.ShouldContain($"+ out/sealed/{files[1].Key} is missing\n");
            run.Output.Split('\n').Count(line => line.StartsWith("~ ", StringComparison.Ordinal)).ShouldBe(1, run.Output);
            (run.Output + run.Error).ShouldNotContain("RND3106");
        }

        using var json = JsonDocument.Parse(await File.ReadAllTextAsync(samples.Combine("verify.json")));
        var reasons = json.RootElement.GetProperty("clusters").EnumerateArray().SelectMany(cluster => cluster.GetProperty("objects").EnumerateArray())
            .Where(file => file.GetProperty("verdict").GetString() != "unchanged").Select(file => file.GetProperty("reason").GetString());
        reasons.Order(StringComparer.Ordinal).ShouldBe(["differs, since it was changed by hand", "is missing"]);
        (await File.ReadAllTextAsync(samples.Combine("verify.md"))).ShouldContain("differs, since it was changed by hand");

        var validate = await CliRun.InAsync(samples.Path, ProgramVariables.With(), CancellationToken.None, "validate", "-e", "sealed");
        validate.ExitCode.ShouldBe(ExitCode.Success, validate.Error);
    }

    private static async Task<string> VerifyAsync(SecretsRepository repository)
    {
        var run = await repository.RunAsync(ProgramVariables.With(), "verify");

        run.ExitCode.ShouldBe(ExitCode.Differences, run.Error);
        (run.Output + run.Error).ShouldSatisfyAllConditions(
            text => text.ShouldNotContain("error"), text => text.ShouldNotContain("hunter2"), text => text.ShouldNotContain(Value), text => text.ShouldNotContain("ENC["));
        return run.Output;
    }

    private static async Task<SecretsRepository> RenderedAsync(AgeKey key)
    {
        var repository = With($"recipients: [{key.Recipient}]", Reference);
        var run = await repository.RunAsync(ProgramVariables.With(("TOKEN_A", Value)), "render");
        run.ExitCode.ShouldBe(ExitCode.Success, run.Error);
        return repository;
    }

    private static SecretsRepository With(string recipients, string reference) => WithSpec(new SecretsRepository(), recipients, reference);

    private static SecretsRepository WithSpec(SecretsRepository repository, string recipients, string reference) =>
        repository.WithSpec($"{{ store: sops, sops: {{ {recipients} }} }}", [("a", reference)]);
}
