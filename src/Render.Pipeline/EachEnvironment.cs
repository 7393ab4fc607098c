// SPDX-License-Identifier: MIT

namespace Render.Pipeline;

/// <summary>Does the same for several environments.</summary>
internal static class EachEnvironment
{
    /// <summary>
    /// Runs all in parallel; one alone runs at once where it was asked for, since handing it to another thread costs a start of
    /// the program more than anything it could gain.
    /// </summary>
    /// <param name="count">How many environments there are.</param>
    /// <param name="run">Runs the one of a number.</param>
    /// <param name="cancellationToken">Stops the run.</param>
    public static Task RunAsync(int count, Func<int, CancellationToken, ValueTask> run, CancellationToken cancellationToken) =>
        count == 1
            ? run(0, cancellationToken).AsTask()
            : Parallel.ForEachAsync(Enumerable.Range(0, count), cancellationToken, run);

    /// <summary>The same for work that waits for nothing.</summary>
    /// <param name="count">How many environments there are.</param>
    /// <param name="run">Runs the one of a number.</param>
    public static void Run(int count, Action<int> run)
    {
        if (count == 1)
            run(0);
        else
            Parallel.For(0, count, run);
    }
}
