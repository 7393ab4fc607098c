// SPDX-License-Identifier: MIT

using System.Collections;
using System.Runtime.InteropServices;

using Render.IO.Inputs;

namespace Render.Cli;

/// <summary>Binds the real process to <see cref="CliHost"/>: the only place that touches console, environment and signals.</summary>
internal static class Program
{
#pragma warning disable RS0030 // This file is where the process is bound to CliHost; the banned members are banned everywhere else.
    private static async Task<int> Main(string[] arguments)
    {
        if (FindWorkingDirectory() is not { } workingDirectory)
        {
            await Console.Error.WriteLineAsync("render: The working directory is gone; change to one that is there.");
            return ExitCode.Usage;
        }

        var profile = StartProfile.Begin(AppContext.BaseDirectory, arguments);
        using var cancellation = new CancellationTokenSource();
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Cancel);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Cancel);
        var host = new CliHost
        {
            Input = Console.OpenStandardInput(),
            Output = Console.OpenStandardOutput(),
            Error = Console.OpenStandardError(),
            ErrorIsTerminal = !Console.IsErrorRedirected,
            OutputIsTerminal = !Console.IsOutputRedirected,
            WorkingDirectory = workingDirectory,
            Variables = Variables(),
            Build = () => ProgramBuild.Of(AppContext.BaseDirectory),
            PackedFolder = Path.Combine(AppContext.BaseDirectory, "packed"),
        };
        var exitCode = await CliComposition.Create(host).RunAsync(arguments, cancellation.Token);
        profile?.End(exitCode);
        return exitCode;

        void Cancel(PosixSignalContext context)
        {
            context.Cancel = true;
            cancellation.Cancel();
        }
    }

    /// <summary>Null where somebody has removed it.</summary>
    private static string? FindWorkingDirectory()
    {
        try
        {
            return Environment.CurrentDirectory;
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    private static Dictionary<string, string> Variables()
    {
        var variables = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (DictionaryEntry entry in Environment.GetEnvironmentVariables())
            variables[(string)entry.Key] = (string?)entry.Value ?? string.Empty;

        return variables;
    }
#pragma warning restore RS0030
}
