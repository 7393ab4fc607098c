// SPDX-License-Identifier: MIT

using System.CommandLine;
using Render.Core.Redaction;
using Render.Pipeline.Diff;
using Render.Reports.Diffs;

namespace Render.Cli.Commands;

/// <summary><c>render diff</c>: what applying would change on the live clusters, on standard output; findings on standard error.</summary>
/// <param name="services">What a command over a repository needs.</param>
public sealed class DiffCommand(RepositoryServices services) : ICliCommand
{
    private static readonly DiffOptionSet Options = new();

    /// <inheritdoc/>
    public Command Syntax { get; } = Build(services);

    /// <inheritdoc/>
    public async Task<int> RunAsync(CommandContext context, CancellationToken cancellationToken)
    {
        if (await services.OpenAsync(context, cancellationToken) is not { } repository)
            return ExitCode.Usage;

        using var handler = context.Host.HttpHandler?.Invoke();
        var useCase = new DiffUseCase(repository.Pipeline, LivePorts.Of(services.Ports(context.Host, repository), context.Host, handler, Options.TimeLimit(context.Arguments)));
        var outcome = await useCase.RunAsync(Options.Request(context.Arguments, repository.Environments), cancellationToken);
        if (await services.RejectUnknownAsync(context, outcome.Run.Selection, cancellationToken))
            return ExitCode.Usage;

        var exitCode = ExitCodeOf(outcome, Options.IsExitZero(context.Arguments));
        await WriteAsync(context, outcome, exitCode, cancellationToken);
        // A revision that git does not know is a finding of the diff itself.
        var (highlights, _) = await new RunHighlights(services).SinceAsync(context.Host, repository, Options.Revision(context.Arguments), cancellationToken);
        var document = new RunDocument(services.Redactor).Of(Syntax.Name, outcome.Run, outcome.Diagnostics, exitCode, outcome.Report) with { Highlights = highlights };
        return await new ReportPublisher(services).PublishAsync(context, document, cancellationToken);
    }

    private static int ExitCodeOf(DiffOutcome outcome, bool isExitZero)
    {
        if (outcome.IsUsageError)
            return ExitCode.Usage;

        return outcome.Report.ExitCode == ExitCode.Differences && isExitZero ? ExitCode.Success : outcome.Report.ExitCode;
    }

    private async Task WriteAsync(CommandContext context, DiffOutcome outcome, int exitCode, CancellationToken cancellationToken)
    {
        var format = Options.Format(context.Arguments);
        if (format != DiffFormat.Json || outcome.IsUsageError)
            await new RunReport(context.Sink, services.Redactor).WriteAsync(ReportFormat.Text, outcome.Diagnostics, outcome.Run.Sources, exitCode, cancellationToken);

        if (!outcome.IsUsageError)
            await context.Sink.OutputAsync(Text(context, outcome, exitCode, format), cancellationToken);
    }

    private RedactedText Text(CommandContext context, DiffOutcome outcome, int exitCode, DiffFormat format)
    {
        var isSummary = Options.IsSummary(context.Arguments);
        return format switch
        {
            DiffFormat.Json => new DiffJsonReport(services.Redactor).Write(outcome.Report, isSummary, exitCode),
            DiffFormat.Markdown => new DiffMarkdownReport(services.Redactor).Write(outcome.Report, isSummary),
            _ => new DiffTextReport(services.Redactor).Write(outcome.Report, new DiffTextOptions(context.Host.OutputHasColour, isSummary)),
        };
    }

    private static Command Build(RepositoryServices services)
    {
        var command = new Command("diff", "Show what would change on the live clusters, before the commit.");
        command.Add(services.Options.Environment);
        command.Add(services.Options.Root);
        command.Add(services.Options.Policy);
        command.Add(services.Options.Report);
        command.Add(services.Options.Shard);
        return Options.AddTo(command);
    }
}
