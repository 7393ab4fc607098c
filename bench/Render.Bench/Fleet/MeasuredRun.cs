// SPDX-License-Identifier: MIT

using System.Diagnostics;

namespace Render.Bench.Fleet;

/// <summary>One run of a program.</summary>
/// <param name="Seconds">How long it took.</param>
/// <param name="Megabytes">The most memory that it held.</param>
internal sealed record MeasuredRun(double Seconds, double Megabytes)
{
    private const double Megabyte = 1024 * 1024;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(5);

    /// <summary>Runs it to its end.</summary>
    public static MeasuredRun Of(string folder, string program, params IEnumerable<string> arguments)
    {
        var start = Stopwatch.GetTimestamp();
        using var process = Process.Start(Measure.Command(folder, program, arguments)) ?? throw new InvalidOperationException($"'{program}' does not start.");
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var most = 0L;
        while (!process.WaitForExit(Pause))
            most = Math.Max(most, MemoryOf(process));

        return process.ExitCode == 0
            ? new MeasuredRun(Stopwatch.GetElapsedTime(start).TotalSeconds, most / Megabyte)
            : throw new InvalidOperationException($"'{program} {string.Join(' ', arguments)}' ends with {process.ExitCode}.");
    }

    private static long MemoryOf(Process process)
    {
        try
        {
            process.Refresh();
            return process.PeakWorkingSet64;
        }
        catch (InvalidOperationException)
        {
            // It ended since it was last looked at.
            return 0;
        }
    }
}
