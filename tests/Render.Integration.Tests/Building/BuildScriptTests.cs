// SPDX-License-Identifier: MIT

using Render.Testing;

namespace Render.Integration.Tests.Building;

/// <summary>The two scripts that a user starts with do the same: what they refuse themselves, what they hand over, and what comes back.</summary>
public sealed class BuildScriptTests
{
    /// <summary>Arguments, the exit code, and what is said.</summary>
    public static TheoryData<string, int, string> Calls => new()
    {
        { "Render", 64, "build: arguments are written --name=value, as in --target=Render; found 'Render'" },
        { "--target=Rendr", 64, "build: there is no target 'Rendr'. Did you mean Render?" },
        { "--target=Render --enviroment=prod", 64, "build: there is no argument --enviroment. Did you mean --environment?" },
        { "--target=Render --environment=", 64, "--environment" },
        { "--target", 64, "build: --target takes one value, once." },
    };

    [ToolTheory("bash")]
    [MemberData(nameof(Calls))]
    public Task Build_sh_answers_as_Cake_does(string arguments, int exitCode, string message) => AnswersAsync("bash", "build.sh", arguments, exitCode, message);

    [ToolTheory("pwsh")]
    [MemberData(nameof(Calls))]
    public Task Build_ps1_answers_as_Cake_does(string arguments, int exitCode, string message) => AnswersAsync("pwsh", "build.ps1", arguments, exitCode, message);

    [ToolFact("bash")]
    public Task Build_sh_says_what_it_needs() => NeedsAsync("bash", "build.sh");

    [ToolFact("pwsh")]
    public Task Build_ps1_says_what_it_needs() => NeedsAsync("pwsh", "build.ps1");

    /// <summary>Started in another folder, as a pipeline may.</summary>
    private static async Task AnswersAsync(string shell, string script, string arguments, int exitCode, string message)
    {
        using var elsewhere = new TemporaryFolder();

        var result = await ChildProcess.RunAsync(shell, [RepositoryRoot.Combine(script), .. arguments.Split(' ')], elsewhere.Path);

        result.ExitCode.ShouldBe(exitCode, result.Output + result.Error);
        (result.Output + result.Error).ShouldContain(message);
        Directory.EnumerateFileSystemEntries(elsewhere.Path).ShouldBeEmpty();
    }

    private static async Task NeedsAsync(string shell, string script)
    {
        using var empty = new TemporaryFolder();
        var program = InstalledTool.Find(shell).ShouldNotBeNull();
        empty.Write("dirname", "#!/bin/sh\nexec /usr/bin/dirname \"$@\"\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(empty.Combine("dirname"), UnixFileMode.UserRead | UnixFileMode.UserExecute);

        var result = await ChildProcess.RunAsync(
            program, [RepositoryRoot.Combine(script), "--target=Render"], variables: new Dictionary<string, string?>(StringComparer.Ordinal) { ["PATH"] = empty.Path });

        result.ExitCode.ShouldBe(70, result.Output + result.Error);
        result.Error.ShouldContain("build: needs the .NET 10 SDK: 'dotnet' is not on PATH");
    }
}
