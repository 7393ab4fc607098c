// SPDX-License-Identifier: MIT

using Render.Cli.Commands;
using Render.Core.Redaction;

namespace Render.Cli;

/// <summary>
/// The CLI without its process: parses, runs one command, and turns every way to end into a code of <see cref="ExitCode"/>.
/// </summary>
/// <param name="host">The process.</param>
/// <param name="redactor">Masks everything that is printed.</param>
/// <param name="commands">The verbs.</param>
public sealed class CliApplication(CliHost host, ITextRedactor redactor, IReadOnlyList<ICliCommand> commands)
{
    private const string HelpVerb = "help";
    private readonly CommandLineSyntax _syntax = new(commands);

    /// <summary>Runs one command line.</summary>
    public async Task<int> RunAsync(IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        using var sink = new CliSink(host);
        try
        {
            return await CloseAsync(sink, await RunCommandAsync(arguments, sink, cancellationToken));
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await sink.ErrorAsync(redactor.Redact("render: cancelled; nothing was left half-written.\n"), CancellationToken.None);
            return ExitCode.Cancelled;
        }
#pragma warning disable CA1031 // The last line of defence: whatever escapes is a bug, and gets its exit code and no data in its message.
        catch (Exception bug)
#pragma warning restore CA1031
        {
            await sink.ErrorAsync(redactor.Redact(BugReport.Write(bug)), CancellationToken.None);
            return ExitCode.Internal;
        }
    }

    /// <summary>Whoever takes the output on must not take half of it for the whole: the exit code is an error's.</summary>
    private async Task<int> CloseAsync(CliSink sink, int exitCode)
    {
        if (sink.OutputRefusal is not { } refusal)
            return exitCode;

        await sink.LineAsync(redactor, $"render: {refusal.Code}: {refusal.Message}", CancellationToken.None);
        return ExitCode.Combine(exitCode, ExitCode.InputErrors);
    }

    private async Task<int> RunCommandAsync(IReadOnlyList<string> arguments, CliSink sink, CancellationToken cancellationToken)
    {
        IReadOnlyList<string> effective = arguments.Count > 0 && arguments[0] == HelpVerb ? [.. arguments.Skip(1), "--help"] : arguments;
        var parsed = _syntax.Parse(effective);
        if (CommandLineSyntax.WantsHelp(parsed) && parsed.UnmatchedTokens.Count == 0)
        {
            await sink.OutputAsync(redactor.Redact(await CommandLineSyntax.HelpAsync(parsed, cancellationToken)), cancellationToken);
            return ExitCode.Success;
        }

        if (CommandLineSyntax.IsDirective(effective) || parsed.UnmatchedTokens.Count > 0 || parsed.Errors.Count > 0 || _syntax.CommandOf(parsed) is not { } command)
        {
            foreach (var mistake in _syntax.Mistakes(effective, parsed).DefaultIfEmpty("Name a command; 'render --help' lists them."))
                await sink.ErrorAsync(redactor.Redact($"render: {mistake}\n"), cancellationToken);

            return ExitCode.Usage;
        }

        return await command.RunAsync(new CommandContext(host, parsed, sink), cancellationToken);
    }
}
