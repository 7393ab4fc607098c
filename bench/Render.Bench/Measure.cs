// SPDX-License-Identifier: MIT

using System.Diagnostics;
using System.Globalization;

namespace Render.Bench;

/// <summary>Takes times.</summary>
internal static class Measure
{
    private const int Rounds = 9;
    private const double SecondsARound = 0.2;
    private const double SecondsOfWarmUp = 2;

    /// <summary>The cost of one call: nine rounds of at least 0.2 s each, after a warm-up.</summary>
    public static CallCost Call(Action call)
    {
        WarmUp(call);
        var calls = CallsARound(call);
        var seconds = new List<double>();
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        var processor = Environment.CpuUsage.TotalTime;
        for (var round = 0; round < Rounds; round++)
            seconds.Add(Time(call, calls) / calls);

        var all = (double)Rounds * calls;
        processor = Environment.CpuUsage.TotalTime - processor;
        allocated = GC.GetTotalAllocatedBytes(precise: true) - allocated;
        return new CallCost(Median(seconds), processor.TotalSeconds / all, string.Create(CultureInfo.InvariantCulture, $"{allocated / all / 1024:0.0} KB"));
    }

    /// <summary>
    /// The time of each of several commands, run in turns so that a noisy neighbour disturbs all alike; nine runs, after one that
    /// is not counted.
    /// </summary>
    public static IReadOnlyList<Timing> Commands(params IReadOnlyList<ProcessStartInfo> commands)
    {
        var seconds = commands.Select(_ => new List<double>()).ToList();
        foreach (var command in commands)
            Run(command);

        for (var round = 0; round < Rounds; round++)
        {
            for (var i = 0; i < commands.Count; i++)
                seconds[i].Add(Run(commands[i]));
        }

        return [.. seconds.Select(runs => new Timing(Median(runs), runs.Min()))];
    }

    /// <summary>A command whose output is thrown away.</summary>
    public static ProcessStartInfo Command(string folder, string program, params IEnumerable<string> arguments) =>
        new(program, arguments) { WorkingDirectory = folder, UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };

    /// <summary>The runtime compiles what runs often twice more, beside it: a round before that is done measures the compiler as well.</summary>
    private static void WarmUp(Action call)
    {
        var start = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(start).TotalSeconds < SecondsOfWarmUp)
            call();
    }

    private static int CallsARound(Action call)
    {
        var calls = 1;
        while (Time(call, calls) < SecondsARound)
            calls *= 2;

        return calls;
    }

    private static double Time(Action call, int calls)
    {
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < calls; i++)
            call();

        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static double Run(ProcessStartInfo command)
    {
        var start = Stopwatch.GetTimestamp();
        using var process = Process.Start(command) ?? throw new InvalidOperationException($"'{command.FileName}' does not start.");
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? Stopwatch.GetElapsedTime(start).TotalSeconds
            : throw new InvalidOperationException($"'{command.FileName} {string.Join(' ', command.ArgumentList)}' ends with {process.ExitCode}: {error}");
    }

    private static double Median(List<double> values)
    {
        values.Sort();
        return values[values.Count / 2];
    }
}
