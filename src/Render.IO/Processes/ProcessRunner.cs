// SPDX-License-Identifier: MIT

using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Render.IO.Processes;

/// <summary>
/// Runs programs without a terminal: all three streams are pipes, and where <c>setsid</c> is installed the program gets a
/// session of its own, so that it cannot ask for a passphrase on <c>/dev/tty</c>. At its time limit, or when the run is
/// cancelled, it is stopped together with its children.
/// </summary>
public sealed class ProcessRunner : IProcessRunner
{
    private const string SessionProgram = "setsid";

    // What stood in the pipes at the exit is read by then; whatever still comes after that may be nothing but a child's chatter.
    private static readonly TimeSpan AfterExit = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan BetweenWords = TimeSpan.FromMilliseconds(100);

    /// <inheritdoc/>
    public async Task<ProcessResult> RunAsync(ProcessRequest request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (ProgramPath.Find(request.Program, request.Environment) is not { } program)
            return Ended(ProcessOutcome.NotFound);

        using var process = new Process();
        process.StartInfo = StartInfo(request, program);
        try
        {
            process.Start();
        }
        catch (Exception e) when (e is Win32Exception or IOException)
        {
            return Ended(ProcessOutcome.NotStarted) with { Error = e.Message };
        }

        return await FollowAsync(process, request, cancellationToken);
    }

    private static async Task<ProcessResult> FollowAsync(Process process, ProcessRequest request, CancellationToken cancellationToken)
    {
        var output = new BoundedOutput(request.OutputLimit);
        var error = new BoundedOutput(request.OutputLimit);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(request.TimeLimit);
        try
        {
            var feeding = FeedAsync(process, request.Input, limit.Token);
            if (!await ReadAsync(process, request.IsDoneAtExit, output, error, limit.Token))
            {
                await limit.CancelAsync();
                Stop(process);
                return Ended(ProcessOutcome.TooMuchOutput);
            }

            await process.WaitForExitAsync(limit.Token);
            await feeding;
            return new ProcessResult(ProcessOutcome.Exited, process.ExitCode, output.Take(), Encoding.UTF8.GetString(error.Take()));
        }
        catch (OperationCanceledException)
        {
            Stop(process);
            cancellationToken.ThrowIfCancellationRequested();
            return Ended(ProcessOutcome.TimedOut) with { Error = Encoding.UTF8.GetString(error.Take()) };
        }
        finally
        {
            output.Clear();
            error.Clear();
        }
    }

    /// <summary>Reads both streams to their end, or as far as they go when the program has left them to a child.</summary>
    private static async Task<bool> ReadAsync(Process process, bool isDoneAtExit, BoundedOutput output, BoundedOutput error, CancellationToken limit)
    {
        using var open = CancellationTokenSource.CreateLinkedTokenSource(limit);
        Task<bool>[] readings = [output.ReadAsync(process.StandardOutput.BaseStream, open.Token), error.ReadAsync(process.StandardError.BaseStream, open.Token)];
        var both = BothFitAsync(readings[0], readings[1]);
        if (!isDoneAtExit || await EndsAsync(process, both, () => output.Length + error.Length, limit))
            return await both;

        await open.CancelAsync();
        await Task.WhenAll((Task[])readings).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return true;
    }

    /// <summary>False when the program has ended and the streams stay open without bringing anything.</summary>
    private static async Task<bool> EndsAsync(Process process, Task both, Func<long> length, CancellationToken limit)
    {
        await Task.WhenAny(both, process.WaitForExitAsync(limit));
        limit.ThrowIfCancellationRequested();
        var (before, patience) = (-1L, AfterExit);
        while (!both.IsCompleted && before != length())
        {
            before = length();
            await Task.WhenAny(both, Task.Delay(patience, limit));
            limit.ThrowIfCancellationRequested();
            patience = BetweenWords;
        }

        return both.IsCompleted;
    }

    /// <summary>Waits for both, but not for the second when the first already has too much: it may never end.</summary>
    private static async Task<bool> BothFitAsync(Task<bool> first, Task<bool> second)
    {
        var early = await Task.WhenAny(first, second);
        return await early && await (early == first ? second : first);
    }

    private static async Task FeedAsync(Process process, ReadOnlyMemory<byte> input, CancellationToken cancellationToken)
    {
        try
        {
            var stream = process.StandardInput.BaseStream;
            await stream.WriteAsync(input, cancellationToken);
            await stream.FlushAsync(cancellationToken);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // The program closed its input before it had read everything; its exit code says whether that was fine.
        }
    }

    private static void Stop(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception or AggregateException)
        {
            // It ended by itself in the meantime, or a child of it is not ours to stop.
        }
    }

    private static ProcessResult Ended(ProcessOutcome outcome) => new(outcome, -1, [], string.Empty);

    private static ProcessStartInfo StartInfo(ProcessRequest request, string program)
    {
        var session = OperatingSystem.IsWindows() ? null : ProgramPath.Find(SessionProgram, request.Environment);
        var start = new ProcessStartInfo(session ?? program)
        {
            WorkingDirectory = request.WorkingDirectory,
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        if (session is not null)
            start.ArgumentList.Add(program);

        foreach (var argument in request.Arguments)
            start.ArgumentList.Add(argument);

        start.Environment.Clear();
        foreach (var (name, value) in request.Environment)
            start.Environment[name] = value;

        return start;
    }
}
