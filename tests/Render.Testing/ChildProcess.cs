// SPDX-License-Identifier: MIT

using System.Diagnostics;

namespace Render.Testing;

/// <summary>Runs a program to its end, for tests of what cannot be seen from inside a process: exit codes, culture, signals.</summary>
public static class ChildProcess
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>Starts, waits, and gives exit code and both streams as text.</summary>
    /// <param name="program">A name on PATH, or an absolute path.</param>
    /// <param name="arguments">Passed one by one, without a shell.</param>
    /// <param name="folder">Working directory; the checkout when left out.</param>
    /// <param name="variables">Set on top of the environment of the tests; null as a value removes one.</param>
    public static async Task<ChildResult> RunAsync(
        string program, IEnumerable<string> arguments, string? folder = null, IReadOnlyDictionary<string, string?>? variables = null)
    {
        using var patience = new CancellationTokenSource(Patience);
        using var process = new Process { StartInfo = Describe(program, arguments, folder ?? RepositoryRoot.Path, variables) };
        process.Start();
        process.StandardInput.Close();
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(patience.Token);
            var error = process.StandardError.ReadToEndAsync(patience.Token);
            await process.WaitForExitAsync(patience.Token);
            return new ChildResult(process.ExitCode, await output, await error);
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }

    private static ProcessStartInfo Describe(
        string program, IEnumerable<string> arguments, string folder, IReadOnlyDictionary<string, string?>? variables)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in variables ?? new Dictionary<string, string?>(StringComparer.Ordinal))
            start.Environment[name] = value;

        return start;
    }
}
