// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using System.Text;
using Render.IO.Processes;

namespace Render.IO.Git;

/// <summary>Runs git in one folder: without a shell, without a terminal, with a time limit, its lines left as they are.</summary>
/// <param name="runner">Starts it.</param>
/// <param name="variables">The variables of the process.</param>
/// <param name="folder">Where; absolute.</param>
public sealed class GitProgram(IProcessRunner runner, IReadOnlyDictionary<string, string> variables, string folder)
{
    private const string Program = "git";

    // Long enough for a large clone over a slow line.
    private static readonly TimeSpan TimeLimit = TimeSpan.FromMinutes(10);

    private static readonly ImmutableArray<string> Settings =
        ["-c", "core.autocrlf=false", "-c", "core.quotePath=false", "-c", "advice.detachedHead=false", "-c", "gc.auto=0", "-c", "maintenance.auto=false"];

    private readonly IReadOnlyDictionary<string, string> _variables = GitVariables.Of(variables);

    /// <summary>The folder that git runs in.</summary>
    public string Folder => folder;

    /// <summary>Git in another folder.</summary>
    public GitProgram In(string other) => new(runner, variables, other);

    /// <summary>True when there is a git to run.</summary>
    public async Task<bool> IsThereAsync(CancellationToken cancellationToken) =>
        (await RunAsync(cancellationToken, "--version")).Outcome is not (ProcessOutcome.NotFound or ProcessOutcome.NotStarted);

    /// <summary>Runs one command.</summary>
    public Task<ProcessResult> RunAsync(CancellationToken cancellationToken, params ImmutableArray<string> arguments) =>
        RunAsync(default, cancellationToken, arguments);

    /// <summary>Runs one command that reads its standard input.</summary>
    public Task<ProcessResult> RunAsync(ReadOnlyMemory<byte> input, CancellationToken cancellationToken, params ImmutableArray<string> arguments) =>
        runner.RunAsync(new ProcessRequest(Program, [.. Settings, .. arguments], folder, _variables) { Input = input, TimeLimit = TimeLimit }, cancellationToken);

    /// <summary>What one command writes, without the line break at its end; null when it fails.</summary>
    public async Task<string?> AskAsync(CancellationToken cancellationToken, params ImmutableArray<string> arguments)
    {
        var result = await RunAsync(cancellationToken, arguments);
        return result.Succeeded ? Encoding.UTF8.GetString(result.Output).TrimEnd('\n') : null;
    }
}
