// SPDX-License-Identifier: MIT

using System.Diagnostics;
using Render.IO.Git;
using Render.IO.Processes;
using Render.Secrets.Stores;
using Render.Testing;

namespace Render.Tests.Secrets.Stores;

public sealed class PlainPlacesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [ToolFact("git")]
    public async Task Only_what_git_ignores_may_hold_clear_text()
    {
        Git("init", "-q");
        _folder.Write(".gitignore", "out/\n");

        (await CheckAsync("out/lab/s.yaml")).ShouldBe(["RND6033 kept/render.json"]);
        (await CheckAsync("out/lab/s.yaml", "kept/s.yaml")).ShouldBe(["RND6033 kept/s.yaml", "RND6033 kept/render.json"]);
    }

    [Fact]
    public async Task Without_git_nothing_is_written_into_a_work_tree_and_git_is_what_is_missing()
    {
        _folder.Write(".git", "gitdir: elsewhere");

        (await CheckWithAsync(string.Empty, "out/s.yaml")).ShouldBe(["RND6035 out/s.yaml"]);
    }

    [Fact]
    public async Task Outside_of_a_work_tree_nothing_is_asked() => (await CheckWithAsync(string.Empty, "out/s.yaml")).ShouldBeEmpty();

    private async Task<string[]> CheckAsync(params string[] files) => await CheckWithAsync(Environment.GetEnvironmentVariable("PATH"), files);

    private async Task<string[]> CheckWithAsync(string? path, params string[] files)
    {
        var variables = new Dictionary<string, string>(StringComparer.Ordinal) { ["PATH"] = path ?? string.Empty };
        var places = new PlainPlaces(new GitIgnores(new ProcessRunner(), variables));
        var found = await places.CheckAsync(_folder.Path, [.. files.Select(Named)], [Named("kept/render.json")], default);
        return [.. found.Select(d => $"{d.Code} {d.Span.Path}")];
    }

    private (string Shown, string Absolute) Named(string file) => (file, _folder.Combine(file));

    private void Git(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = _folder.Path }) ?? throw new InvalidOperationException();
        process.WaitForExit();
        process.ExitCode.ShouldBe(0);
    }
}
