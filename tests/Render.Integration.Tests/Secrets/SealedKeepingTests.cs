// SPDX-License-Identifier: MIT

using System.Globalization;
using Render.Cli;
using Render.Testing;
using Render.Testing.Secrets;

namespace Render.Integration.Tests.Secrets;

/// <summary>Which sealed files are kept in a job that has no values, and what is said about one that cannot be.</summary>
public sealed class SealedKeepingTests
{
    private const string Reference = "{ from: env, variable: TOKEN_A }";
    private static readonly string Sealed = SecretsRepository.FileOf("a");

    [ToolTheory("age")]
    [InlineData("edit", "it was changed by hand")]
    [InlineData("remove", "it is gone")]
    [InlineData("recipients", "its recipients changed in the spec")]
    [InlineData("reference", "a reference or the digest key changed in the spec")]
    [InlineData("name", "no record says that Render sealed it")]
    public async Task WithoutAValue_AFileThatCannotBeKept_IsNamed(string what, string why)
    {
        using var key = new AgeKey();
        using var other = new AgeKey();
        using var repository = await RenderedAsync(key.Recipient);
        switch (what)
        {
            case "edit":
                await File.AppendAllTextAsync(repository.Folder.Combine(Sealed), "# by hand\n");
                break;
            case "remove":
                File.Delete(repository.Folder.Combine(Sealed));
                break;
            case "recipients":
                Spec(repository, Reference, key.Recipient, other.Recipient);
                break;
            case "reference":
                Spec(repository, "{ from: env, variable: TOKEN_B }", key.Recipient);
                break;
            default:
                repository.WithSpec($"{{ store: sops, sops: {{ recipients: [{key.Recipient}] }} }}", [("b", Reference)]);
                break;
        }

        var run = await repository.RunAsync(ProgramVariables.With(), "render");

        run.ExitCode.ShouldBe(ExitCode.InputErrors);
        run.Error.ShouldContain("error RND6003");
        var isSaid = run.Error.Contains(string.Create(CultureInfo.InvariantCulture, $"{Sealed}: note RND6052: This sealed file cannot be kept, since {why}."), StringComparison.Ordinal);
        isSaid.ShouldBe(what != "name", run.Error);
    }

    [ToolFact("age")]
    public async Task RecipientsInAnotherOrder_AndTwice_ChangeNoFile()
    {
        using var one = new AgeKey();
        using var two = new AgeKey();
        using var repository = await RenderedAsync(two.Recipient, one.Recipient, two.Recipient);
        var before = await File.ReadAllTextAsync(repository.Folder.Combine(Sealed));
        before.Split("recipient: ").Length.ShouldBe(3, before);
        foreach (var others in new string[][] { [one.Recipient, two.Recipient], [two.Recipient, one.Recipient, one.Recipient], [one.Recipient, one.Recipient, two.Recipient] })
        {
            Spec(repository, Reference, others);

            var run = await repository.RunAsync(ProgramVariables.With(), "render");
            run.ExitCode.ShouldBe(ExitCode.Success, run.Error);
            (await File.ReadAllTextAsync(repository.Folder.Combine(Sealed))).ShouldBe(before);

            var verify = await repository.RunAsync(ProgramVariables.With(), "verify");
            verify.ExitCode.ShouldBe(ExitCode.Success, verify.Output + verify.Error);
        }
    }

    private static async Task<SecretsRepository> RenderedAsync(params string[] recipients)
    {
        var repository = Spec(new SecretsRepository(), Reference, recipients);
        var run = await repository.RunAsync(ProgramVariables.With(("TOKEN_A", "the a token, long enough")), "render");
        run.ExitCode.ShouldBe(ExitCode.Success, run.Error);
        return repository;
    }

    private static SecretsRepository Spec(SecretsRepository repository, string reference, params string[] recipients) =>
        repository.WithSpec($"{{ store: sops, sops: {{ recipients: [{string.Join(", ", recipients)}] }} }}", [("a", reference)]);
}
