// SPDX-License-Identifier: MIT

using Render.Cli;
using Render.Integration.Tests.Determinism;
using Render.Testing;

namespace Render.Integration.Tests.Packaging;

/// <summary>Profiles of starts, with a copy of the tool in processes of its own: noted once, played ever after, never seen.</summary>
public sealed class StartProfileTests : IDisposable
{
    private readonly TemporaryFolder _repository = SampleRepository.Create();
    private readonly TemporaryFolder _tool = new();

    /// <summary>Two processors, also on a machine with one.</summary>
    private readonly Dictionary<string, string?> _variables = new(StringComparer.Ordinal) { ["DOTNET_PROCESSOR_COUNT"] = "2", ["DOTNET_MultiCoreJitMinNumCpus"] = "1" };

    public StartProfileTests()
    {
        foreach (var file in Directory.EnumerateFiles(AppContext.BaseDirectory))
            File.Copy(file, _tool.Combine(Path.GetFileName(file)));

        Directory.CreateDirectory(_tool.Combine("profiles"));
    }

    [Fact]
    public async Task The_first_good_run_notes_a_profile_and_later_ones_leave_it_alone()
    {
        await RunAsync(ExitCode.Success, "render", "-e", "lab");
        var noted = _tool.Snapshot("profiles");
        noted.Keys.ShouldBe(["render"]);
        noted["render"].Length.ShouldBeGreaterThan(1000);
        var output = _repository.Snapshot("out");

        await RunAsync(ExitCode.Success, "render");
        Directory.Delete(_repository.Combine("out"), recursive: true);
        await RunAsync(ExitCode.Success, "render", "-e", "lab");

        _tool.Snapshot("profiles").ShouldHaveTheSameBytesAs(noted);
        Directory.EnumerateDirectories(_tool.Combine("profiles")).ShouldBeEmpty();
        _repository.Snapshot("out").ShouldHaveTheSameBytesAs(output);
    }

    [Fact]
    public async Task Runs_at_once_note_one_whole_profile()
    {
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => RunAsync(ExitCode.Success, "validate", "-e", "lab")));

        _tool.Snapshot("profiles").Keys.ShouldBe(["validate"]);
        await RunAsync(ExitCode.Success, "validate", "-e", "lab");
    }

    [Fact]
    public async Task A_run_that_ends_in_mistakes_notes_nothing()
    {
        await RunAsync(ExitCode.Usage, "render", "-e", "nowhere");

        Directory.EnumerateFileSystemEntries(_tool.Combine("profiles")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("empty")]
    [InlineData("text")]
    [InlineData("cut")]
    [InlineData("of another build")]
    public async Task A_profile_that_is_none_is_passed_over(string kind)
    {
        await RunAsync(ExitCode.Success, "validate", "-e", "lab");
        var good = _tool.Snapshot("profiles")["validate"];
        _tool.Write("profiles/validate", kind switch
        {
            "empty" => [],
            "text" => "not a profile"u8,
            "cut" => good.AsSpan(0, good.Length / 2),
            _ => OfAnotherBuild(good),
        });

        await RunAsync(ExitCode.Success, "validate", "-e", "lab");

        _tool.Snapshot("profiles").Keys.ShouldBe(["validate"]);
    }

    [Theory]
    [InlineData("DOTNET_PROCESSOR_COUNT", "1")]
    [InlineData("DOTNET_MultiCoreJitMinNumCpus", "64")]
    [InlineData("DOTNET_MultiCoreJitProfile", "of-the-runtime")]
    public async Task Where_the_runtime_keeps_none_nothing_is_left_behind(string variable, string value)
    {
        _variables[variable] = value;

        await RunAsync(ExitCode.Success, "validate", "-e", "lab");

        Directory.EnumerateFileSystemEntries(_tool.Combine("profiles")).ShouldBeEmpty();
        File.Exists(_repository.Combine("validate")).ShouldBeFalse();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _repository.Dispose();
        _tool.Dispose();
    }

    /// <summary>The same profile for modules that are not the ones of this tool.</summary>
    private static byte[] OfAnotherBuild(byte[] profile)
    {
        var name = "Render.Core"u8;
        var other = profile.ToArray();
        for (var at = other.AsSpan().IndexOf(name); at >= 0; at = other.AsSpan().IndexOf(name))
            other[at] = (byte)'B';

        return other;
    }

    private async Task RunAsync(int expected, params string[] arguments)
    {
        var run = await ChildProcess.RunAsync("dotnet", [_tool.Combine("render.dll"), .. arguments], _repository.Path, _variables);

        run.ExitCode.ShouldBe(expected, run.Error);
        run.Output.ShouldBeEmpty();
        if (expected == ExitCode.Success)
            run.Error.ShouldNotContain("profile");
    }
}
