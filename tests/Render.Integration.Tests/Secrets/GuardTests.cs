// SPDX-License-Identifier: MIT

using System.Text;
using Render.Cli;
using Render.Testing;
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

    [Fact]
    public async Task ALink_IsSearchedForWhereItLeads_AndNotFollowed()
    {
        using var repository = Repository();
        var outside = repository.Folder.Write("elsewhere", Value);
        Directory.CreateDirectory(repository.Folder.Combine("links"));
        File.CreateSymbolicLink(repository.Folder.Combine("links/followed"), outside);
        File.CreateSymbolicLink(repository.Folder.Combine("links/nowhere"), "nothing");
        var clean = await repository.RunAsync(Variables(), "guard", "links");
        File.CreateSymbolicLink(repository.Folder.Combine("links/telling"), Value);

        var run = await repository.RunAsync(Variables(), "guard", "links");

        clean.ExitCode.ShouldBe(ExitCode.Success, clean.Error);
        run.ExitCode.ShouldBe(ExitCode.InputErrors);
        run.Error.ShouldContain("links/telling: error RND6030");
    }

    /// <summary>The hook as docs/secrets.md has it, in a real commit: what was staged counts, whatever lies in the folder by now.</summary>
    [ToolFact("git")]
    public async Task TheHookOfTheDocumentation_LooksAtWhatIsStaged()
    {
        using var repository = Repository();
        var folder = repository.Folder;
        folder.Write("bin/render", $"#!/bin/sh\nexec dotnet '{Path.Combine(AppContext.BaseDirectory, "render.dll")}' \"$@\"\n");
        File.SetUnixFileMode(folder.Combine("bin/render"), UnixFileMode.UserRead | UnixFileMode.UserExecute);
        (await GitAsync(folder, "init", "--quiet")).ExitCode.ShouldBe(0);
        folder.Write(".git/hooks/pre-commit", "#!/bin/sh\n" + HookOfTheDocumentation());
        File.SetUnixFileMode(folder.Combine(".git/hooks/pre-commit"), UnixFileMode.UserRead | UnixFileMode.UserExecute);
        folder.Write("notes/clean.md", "Nothing here.\n");
        folder.Write("notes/note.md", $"See {Value}.\n");
        await GitAsync(folder, "add", "notes");
        folder.Write("notes/note.md", "Harmless by now.\n");

        var refused = await GitAsync(folder, "commit", "--quiet", "--message=x");
        await GitAsync(folder, "add", "notes");
        var taken = await GitAsync(folder, "commit", "--quiet", "--message=x");

        refused.ExitCode.ShouldNotBe(0);
        refused.Error.ShouldContain("notes/note.md: error RND6030");
        taken.ExitCode.ShouldBe(0, taken.Error);
        taken.Error.ShouldContain("guard: 2 files searched for 1 secret");
    }

    private static string HookOfTheDocumentation()
    {
        var text = File.ReadAllText(RepositoryRoot.Combine("docs/secrets.md"));
        var begin = text.IndexOf("```sh\n", text.IndexOf("## The guard", StringComparison.Ordinal), StringComparison.Ordinal) + "```sh\n".Length;
        return text[begin..text.IndexOf("```", begin, StringComparison.Ordinal)];
    }

    private static Task<ChildResult> GitAsync(TemporaryFolder folder, params string[] arguments) => ChildProcess.RunAsync(
        "git",
        ["-c", "user.name=x", "-c", "user.email=x@example.com", "-c", "commit.gpgsign=false", .. arguments],
        folder.Path,
        new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["PATH"] = folder.Combine("bin") + Path.PathSeparator + Environment.GetEnvironmentVariable("PATH"),
            ["TOKEN"] = Value,
        });

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
