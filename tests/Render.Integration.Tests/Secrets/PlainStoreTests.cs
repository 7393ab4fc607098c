// SPDX-License-Identifier: MIT

using Render.Cli;
using Render.Testing;
using Render.Testing.Secrets;

namespace Render.Integration.Tests.Secrets;

/// <summary>Where clear secrets may be written.</summary>
public sealed class PlainStoreTests
{
    [ToolFact("git")]
    public async Task InAWorkTree_TheyAreWrittenOnlyWhereGitIgnoresThem()
    {
        using var samples = SampleRepository.Create();
        (await ChildProcess.RunAsync("git", ["init", "--quiet", samples.Path])).ExitCode.ShouldBe(0);

        var refused = await RenderAsync(samples, ProgramVariables.With());
        samples.Write(".gitignore", "/out/\n");
        var written = await RenderAsync(samples, ProgramVariables.With());

        refused.ExitCode.ShouldBe(ExitCode.InputErrors);
        refused.Error.ShouldContain("error RND6033");
        refused.Error.ShouldContain("out/lab/management/");
        refused.Error.ShouldContain("out/lab/render.json: error RND6033: This record would hold digests of secrets");
        written.ExitCode.ShouldBe(ExitCode.Success, written.Error);
    }

    [Fact]
    public async Task WithoutGit_AWorkTreeIsFoundByWalkingUp_AndRefused()
    {
        using var samples = SampleRepository.Create();
        samples.Write(".git/HEAD", "ref: refs/heads/main\n");
        samples.Write(".gitignore", "/out/\n");

        var run = await RenderAsync(samples, new Dictionary<string, string>(StringComparer.Ordinal));

        run.ExitCode.ShouldBe(ExitCode.InputErrors);
        run.Error.ShouldContain("error RND6035");
        run.Error.ShouldContain("git cannot be asked");
        run.Error.ShouldNotContain("RND6033");
        samples.Snapshot("out").Keys.ShouldNotContain(path => path.Contains("secret-", StringComparison.Ordinal));
    }

    [Fact]
    public async Task TheFilesAreForTheirOwnerAlone()
    {
        using var samples = SampleRepository.Create();

        (await RenderAsync(samples, ProgramVariables.With())).ExitCode.ShouldBe(ExitCode.Success);

        if (OperatingSystem.IsWindows())
            return;

        var secrets = Directory.EnumerateFiles(samples.Combine("out"), "secret-*.yaml", SearchOption.AllDirectories).ToList();
        secrets.Count.ShouldBeGreaterThan(1);
        secrets.ShouldAllBe(path => File.GetUnixFileMode(path) == (UnixFileMode.UserRead | UnixFileMode.UserWrite));
    }

    [Fact]
    public async Task AnEnvironmentOfWorth_TakesTheStoreOnlyWhenItIsToldTo()
    {
        using var repository = new SecretsRepository().WithSpec("{ store: plain }", [("a", "{ from: env, variable: TOKEN }")]);
        var variables = ProgramVariables.With(("TOKEN", "a token that is long enough"));

        var refused = await repository.RunAsync(variables, "render");
        var allowed = await repository.RunAsync(variables, "render", "--allow-plain-secrets");

        refused.ExitCode.ShouldBe(ExitCode.InputErrors);
        refused.Error.ShouldContain("error RND6081");
        allowed.ExitCode.ShouldBe(ExitCode.Success, allowed.Error);
    }

    private static Task<CliRun> RenderAsync(TemporaryFolder samples, IReadOnlyDictionary<string, string> variables) =>
        CliRun.InAsync(samples.Path, variables, CancellationToken.None, "render", "-e", "lab");
}
