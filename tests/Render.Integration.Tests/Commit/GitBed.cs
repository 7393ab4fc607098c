// SPDX-License-Identifier: MIT

using Render.Testing;

namespace Render.Integration.Tests.Commit;

/// <summary>The samples in a git repository of their own, and a bare repository for the output; settings of the machine do not count.</summary>
internal sealed class GitBed : IDisposable
{
    private readonly TemporaryFolder _outside = new();

    private GitBed()
    {
        var settings = _outside.Write("gitconfig", "[user]\n\tname = Tester\n\temail = tester@example.com\n[init]\n\tdefaultBranch = main\n[commit]\n\tgpgSign = false\n");
        Variables = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["PATH"] = Environment.GetEnvironmentVariable("PATH") ?? string.Empty,
            ["HOME"] = _outside.Path,
            ["GIT_CONFIG_GLOBAL"] = settings,
            ["GIT_CONFIG_NOSYSTEM"] = "1",
        };
    }

    /// <summary>The repository of the specs.</summary>
    public TemporaryFolder Source { get; } = SampleRepository.Create();

    /// <summary>What git and Render see of the environment.</summary>
    public IReadOnlyDictionary<string, string> Variables { get; }

    /// <summary>The bare repository.</summary>
    public string Output => _outside.Combine("output.git");

    /// <summary>An absolute path beside both repositories.</summary>
    public string Beside(string name) => _outside.Combine(name);

    /// <summary>Adds settings to those of the user.</summary>
    public void Configure(string settings) => File.AppendAllText(Variables["GIT_CONFIG_GLOBAL"], settings);

    /// <summary>Makes both repositories.</summary>
    public static async Task<GitBed> CreateAsync()
    {
        var bed = new GitBed();
        bed.Source.Write(".gitignore", "out/\nfull/\n");
        await bed.GitAsync(bed.Source.Path, "init", "--quiet");
        await bed.CommitSourceAsync("Start");
        await bed.GitAsync(bed.Source.Path, "init", "--quiet", "--bare", bed.Output);
        return bed;
    }

    /// <summary>Runs git and gives what it prints.</summary>
    public async Task<string> GitAsync(string folder, params string[] arguments)
    {
        var result = await ChildProcess.RunAsync("git", arguments, folder, Variables.ToDictionary(v => v.Key, v => (string?)v.Value, StringComparer.Ordinal));
        result.ExitCode.ShouldBe(0, result.Error);
        return result.Output.TrimEnd();
    }

    /// <summary>Commits everything in the source.</summary>
    public async Task CommitSourceAsync(string message)
    {
        await GitAsync(Source.Path, "add", "--all");
        await GitAsync(Source.Path, "commit", "--quiet", "-m", message);
    }

    /// <summary>Runs <c>render commit</c> into the bare repository.</summary>
    public Task<CliRun> CommitAsync(params string[] arguments) => RunAsync(["commit", "--to", Output, "--without-live=tested elsewhere", "--allow-plain-secrets", .. arguments]);

    /// <summary>Runs a command of Render over the source.</summary>
    public Task<CliRun> RunAsync(params string[] arguments) => CliRun.InAsync(Source.Path, Variables, CancellationToken.None, arguments);

    /// <summary>The subjects of the output's branch, newest first.</summary>
    public async Task<string[]> SubjectsAsync() => (await GitAsync(Output, "log", "--format=%s", "main")).Split('\n');

    /// <summary>Replaces text in a spec.</summary>
    public void Edit(string file, string before, string after)
    {
        var text = File.ReadAllText(Source.Combine(file));
        text.ShouldContain(before);
        Source.Write(file, text.Replace(before, after, StringComparison.Ordinal));
    }

    public void Dispose()
    {
        Source.Dispose();
        _outside.Dispose();
    }
}
