// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using System.CommandLine;
using Render.Cli.Terminal;
using Render.Core.Diagnostics;
using Render.Output.Planning;
using Render.Pipeline;
using Render.Pipeline.Earlier;

namespace Render.Cli.Commands;

/// <summary><c>render validate</c>: everything up to the proof that the output is right, without resolving secrets or writing.</summary>
/// <param name="services">What a command over a repository needs.</param>
public sealed class ValidateCommand(RepositoryServices services) : ICliCommand
{
    /// <inheritdoc/>
    public Command Syntax { get; } = services.Options.AddTo(new Command("validate", "Check specs, templates and everything they render; write nothing."));

    /// <inheritdoc/>
    public async Task<int> RunAsync(CommandContext context, CancellationToken cancellationToken)
    {
        if (await services.OpenAsync(context, cancellationToken) is not { } repository)
            return ExitCode.Usage;

        var recovered = await services.RecoverAsync(context.Host, repository, cancellationToken);
        var progress = new TerminalProgress(context.Host, services.Redactor);
        var run = await progress.WatchAsync(() => repository.Pipeline.RunAsync(new RenderRequest(repository.Environments) { Progress = progress }, cancellationToken));
        if (await services.RejectUnknownAsync(context, run.Selection, cancellationToken))
            return ExitCode.Usage;

        ImmutableArray<Diagnostic> beside = [.. recovered, .. Earlier(services.Ports(context.Host, repository), run)];
        var hasErrors = run.HasErrors || beside.Any(d => d.Severity == Severity.Error);
        var exitCode = hasErrors ? ExitCode.InputErrors : ExitCode.Success;
        var report = new RunReport(context.Sink, services.Redactor);
        await report.WriteAsync(repository.Format, [.. beside, .. run.Diagnostics], run.Sources, exitCode, cancellationToken);
        if (!hasErrors)
            await report.SayAsync(repository.Format, Summary(run), cancellationToken);

        ReportDocument Document() => new RunDocument(services.Redactor).Of(Syntax.Name, run, [.. recovered, .. run.Diagnostics], exitCode);
        return await new ReportPublisher(services).PublishAsync(context, repository, exitCode, Document, cancellationToken);
    }

    /// <summary>What a render would refuse because of what it has written before, where that lies beside the specs.</summary>
    private static IEnumerable<Diagnostic> Earlier(RenderPorts ports, RunOutcome run)
    {
        var files = ports.Output.Files;
        var check = new EarlierCheck(files, new OutputPlanner(files, ports.ToolVersion, allowDeletions: true));
        return run.Environments.SelectMany(environment => check.Run(environment));
    }

    private static string Summary(RunOutcome run)
    {
        var objects = run.Environments.Sum(e => e.Expanded?.Rendered.Manifests.Length ?? 0);
        var files = run.Environments.Sum(e => e.Expanded?.Rendered.Files.Length ?? 0);
        return $"{Counted.Of(run.Environments.Length, "environment")} valid: {Counted.Of(objects, "object")}, {Counted.Of(files, "file")}.";
    }
}
