// SPDX-License-Identifier: MIT

using System.Text;
using Render.Cli;
using Render.Testing.Secrets;

namespace Render.Integration.Tests.Secrets;

/// <summary><c>render guard</c>, as a pre-commit hook runs it.</summary>
public sealed class GuardTests
{
    private const string Value = "correct horse battery staple";

    [Theory]
    [InlineData("plain")]
    [InlineData("base64")]
    [InlineData("hex")]
    [InlineData("url")]
    public async Task ASecretInAnyForm_IsFound_AndNamedByItsReference(string form)
    {
        using var repository = Repository();
        repository.Folder.Write("docs/notes.md", $"See {Encoded(form)}.\n");

        var run = await repository.RunAsync(Variables(), "guard", "docs/notes.md", "environments");

        run.ExitCode.ShouldBe(ExitCode.InputErrors);
        run.Error.ShouldContain("docs/notes.md: error RND6030");
        run.Error.ShouldContain("env TOKEN");
        run.Error.ShouldNotContain(Value);
        run.Error.ShouldNotContain("environments/team.yaml: error");
    }

    [Fact]
    public async Task APrivateKey_IsFound()
    {
        using var repository = Repository();
        repository.Folder.Write("keys/age.txt", "AGE-SECRET-KEY-1QQQQ\n");

        var run = await repository.RunAsync(Variables(), "guard", "keys");

        run.ExitCode.ShouldBe(ExitCode.InputErrors);
        run.Error.ShouldContain("keys/age.txt: error RND6031");
    }

    [Fact]
    public async Task CleanFiles_Pass_AndWhatCouldNotBeSearchedForIsCounted()
    {
        using var repository = Repository();
        repository.Folder.Write("docs/notes.md", "Nothing here.\n");

        var known = await repository.RunAsync(Variables(), "guard", "docs");
        var unknown = await repository.RunAsync(ProgramVariables.With(), "guard", "docs");

        known.ExitCode.ShouldBe(ExitCode.Success, known.Error);
        known.Error.ShouldBe("guard: 1 file searched for 1 secret and for private keys\n");
        unknown.ExitCode.ShouldBe(ExitCode.Success, unknown.Error);
        unknown.Error.ShouldBe("guard: 1 file searched for 0 secrets and for private keys; 1 could not be had here and were not searched for\n");
    }

    [Fact]
    public async Task AFileThatIsNotThere_IsAMistakeOfTheCommandLine()
    {
        using var repository = Repository();

        var run = await repository.RunAsync(Variables(), "guard", "docs/none.md");

        run.ExitCode.ShouldBe(ExitCode.Usage);
        run.Error.ShouldContain("There is no 'docs/none.md'.");
    }

    private static SecretsRepository Repository() =>
        new SecretsRepository().WithSpec("{ store: plain }", [("a", "{ from: env, variable: TOKEN }")], disposable: true);

    private static Dictionary<string, string> Variables() => ProgramVariables.With(("TOKEN", Value));

    private static string Encoded(string form) => form switch
    {
        "base64" => Convert.ToBase64String(Encoding.UTF8.GetBytes("xy" + Value + "z")),
        "hex" => Convert.ToHexStringLower(Encoding.UTF8.GetBytes(Value)),
        "url" => Uri.EscapeDataString(Value),
        _ => Value,
    };
}
