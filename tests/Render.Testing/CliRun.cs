// SPDX-License-Identifier: MIT

using System.Text;
using Render.Cli;

namespace Render.Testing;

/// <summary>
/// One run of the whole CLI inside the test's process. Where <c>RENDER_PROGRAM</c> names a program, runs that need no host of their own are
/// runs of that instead: the same tests, of what users start.
/// </summary>
/// <param name="ExitCode">What the process would exit with.</param>
/// <param name="Output">Standard output.</param>
/// <param name="Error">Standard error.</param>
public sealed record CliRun(int ExitCode, string Output, string Error)
{
    private static readonly IReadOnlyDictionary<string, string> NoVariables = new Dictionary<string, string>(StringComparer.Ordinal);
    private static readonly string? Program = Environment.GetEnvironmentVariable("RENDER_PROGRAM") is { Length: > 0 } program ? program : null;

    /// <summary>Runs the CLI in a directory, without environment variables and without a terminal.</summary>
    public static Task<CliRun> InAsync(string workingDirectory, params string[] arguments) =>
        InAsync(workingDirectory, NoVariables, CancellationToken.None, arguments);

    /// <summary>Runs the CLI with an environment and a way to cancel it.</summary>
    public static Task<CliRun> InAsync(
        string workingDirectory, IReadOnlyDictionary<string, string> variables, CancellationToken cancellationToken, params string[] arguments) =>
        Program is { } program && !cancellationToken.CanBeCanceled
            ? OfAsync(program, workingDirectory, variables, arguments)
            : InAsync(workingDirectory, variables, host => host, cancellationToken, arguments);

    /// <summary>Starts a program with these variables and no others.</summary>
    public static async Task<CliRun> OfAsync(string program, string workingDirectory, IReadOnlyDictionary<string, string> variables, params string[] arguments)
    {
        var all = Environment.GetEnvironmentVariables().Keys.Cast<string>().ToDictionary(name => name, _ => (string?)null, StringComparer.Ordinal);
        foreach (var (name, value) in variables)
            all[name] = value;

        var run = await ChildProcess.RunAsync(program, arguments, workingDirectory, all);
        return new CliRun(run.ExitCode, run.Output, run.Error);
    }

    /// <summary>Runs the CLI with standard error on a terminal.</summary>
    /// <param name="workingDirectory">The directory.</param>
    /// <param name="variables">The environment.</param>
    /// <param name="time">The clock: progress is shown when a run takes long.</param>
    /// <param name="arguments">The command line.</param>
    public static Task<CliRun> OnTerminalAsync(string workingDirectory, IReadOnlyDictionary<string, string> variables, TimeProvider time, params string[] arguments) =>
        InAsync(workingDirectory, variables, host => host with { ErrorIsTerminal = true, Time = time }, CancellationToken.None, arguments);

    /// <summary>Runs the CLI over a host of the test's own making.</summary>
    public static async Task<CliRun> InAsync(
        string workingDirectory, IReadOnlyDictionary<string, string> variables, Func<CliHost, CliHost> with, CancellationToken cancellationToken, params string[] arguments)
    {
        using var output = new MemoryStream();
        using var error = new MemoryStream();
        var host = new CliHost
        {
            Input = Stream.Null,
            Output = output,
            Error = error,
            WorkingDirectory = workingDirectory,
            Variables = variables,
            PackedFolder = RepositoryRoot.Path,
        };
        var exitCode = await CliComposition.Create(with(host)).RunAsync(arguments, cancellationToken);
        return new CliRun(exitCode, Encoding.UTF8.GetString(output.ToArray()), Encoding.UTF8.GetString(error.ToArray()));
    }
}
