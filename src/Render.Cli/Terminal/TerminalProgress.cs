// SPDX-License-Identifier: MIT

using System.Collections.Concurrent;
using System.Globalization;
using Render.Core.Redaction;
using Render.Pipeline;
using Spectre.Console;

namespace Render.Cli.Terminal;

/// <summary>
/// Shows on a terminal what a run is doing, in one line of standard error that is gone when it has ended. A run that is quick shows
/// nothing; neither does one in CI, with <c>NO_COLOR</c>, or whose standard error leads elsewhere.
/// </summary>
/// <param name="host">The process.</param>
/// <param name="redactor">Masks the line, as everything that is printed.</param>
public sealed class TerminalProgress(CliHost host, ITextRedactor redactor) : IProgress<RunProgress>
{
    private const int MaxNamed = 3;
    private static readonly TimeSpan Quick = TimeSpan.FromMilliseconds(300);
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(100);
    private readonly ConcurrentDictionary<string, string> _steps = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public void Report(RunProgress value) => _steps[value.Environment] = value.Step;

    /// <summary>Runs, and shows the progress meanwhile.</summary>
    public async Task<T> WatchAsync<T>(Func<Task<T>> work)
    {
        if (!host.IsInteractive)
            return await work();

        // A run over one environment may not give the thread back before it has ended.
        var run = Task.Run(work);
        if (await EndsWithinAsync(run, Quick))
            return await run;

        using var output = new TerminalOutput(host);
        return await output.Open().Status().Spinner(Spinner.Known.Line).StartAsync(Line(), async status =>
        {
            while (!await EndsWithinAsync(run, Beat))
                status.Status(Line());

            return await run;
        });
    }

    private async Task<bool> EndsWithinAsync(Task run, TimeSpan time) => await Task.WhenAny(run, Task.Delay(time, host.Time)) == run;

    private string Line()
    {
        var steps = _steps.OrderBy(step => step.Key, StringComparer.Ordinal).ToList();
        var open = steps.Where(step => step.Value != RunProgress.Done).ToList();
        var named = open.Take(MaxNamed).Select(step => step.Key.Length == 0 ? step.Value : $"{step.Value} {step.Key}");
        var line = string.Create(CultureInfo.InvariantCulture, $"{steps.Count - open.Count} of {steps.Count} done; {string.Join(", ", named)}{(open.Count > MaxNamed ? ", …" : string.Empty)}");
        return Markup.Escape(redactor.Redact(line).Text);
    }
}
