// SPDX-License-Identifier: MIT

using System.Diagnostics;
using System.Globalization;

namespace Render.Bench.Diff;

/// <summary>One run of a whole program whose exit code 1 means that there are differences.</summary>
/// <param name="Seconds">From its start to its end.</param>
/// <param name="ExitCode">0 or 1: more is refused.</param>
/// <param name="Output">What it printed.</param>
/// <param name="PeakMegabytes">Most memory that it had at once; 0 where the system does not tell.</param>
internal sealed record TimedProcess(double Seconds, int ExitCode, string Output, double PeakMegabytes)
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(10);

    /// <summary>Runs a program with a kubeconfig.</summary>
    public static TimedProcess Run(string folder, string kubeconfig, string program, params IEnumerable<string> arguments)
    {
        var start = Measure.Command(folder, program, arguments);
        start.Environment["KUBECONFIG"] = kubeconfig;
        start.Environment.Remove("CI");
        var begin = Stopwatch.GetTimestamp();
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"'{program}' does not start");
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        var peak = 0d;
        while (!process.WaitForExit(Look))
            peak = Math.Max(peak, PeakOf(process.Id));

        var seconds = Stopwatch.GetElapsedTime(begin).TotalSeconds;
        process.WaitForExit();
        if (process.ExitCode > 1)
            throw new InvalidOperationException($"'{program} {string.Join(' ', start.ArgumentList)}' ends with {process.ExitCode}: {error.GetAwaiter().GetResult()}");

        return new TimedProcess(seconds, process.ExitCode, output.GetAwaiter().GetResult(), peak);
    }

    /// <summary>The median of several runs by time, with the most memory of all.</summary>
    public static TimedProcess Median(int rounds, Func<TimedProcess> run)
    {
        var runs = Enumerable.Range(0, rounds).Select(_ => run()).OrderBy(one => one.Seconds).ToArray();
        return runs[rounds / 2] with { PeakMegabytes = runs.Max(one => one.PeakMegabytes) };
    }

    /// <summary>The system keeps the highest mark itself, so looking now and then misses only the last moments.</summary>
    private static double PeakOf(int process)
    {
        try
        {
            var line = File.ReadLines($"/proc/{process}/status").FirstOrDefault(text => text.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null ? 0 : double.Parse(line["VmHWM:".Length..].Replace("kB", string.Empty, StringComparison.Ordinal), CultureInfo.InvariantCulture) / 1024;
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
