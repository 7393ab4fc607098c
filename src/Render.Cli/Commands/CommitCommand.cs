// SPDX-License-Identifier: MIT

using System.CommandLine;
using Render.IO.Git;
using Render.IO.Processes;
using Render.Pipeline;
using Render.Pipeline.Commit;
using Render.Pipeline.Diff;

namespace Render.Cli.Commands;

/// <summary><c>render commit</c>: renders into the output repository and pushes one commit.</summary>
/// <param name="services">What a command over a repository needs.</param>
public sealed class CommitCommand(RepositoryServices services) : ICliCommand
{
    private const int ShownRevision = 12;
    private static readonly CommitOptions Options = new();

    private static readonly DiffOptionSet Asking = new();

    /// <inheritdoc/>
    public Command Syntax { get; } = Asking.AddAskingTo(Options.AddTo(services.Options.AddReportingTo(
        new Command("commit", "Render into the output repository: one commit, checked and pushed.") { services.Options.ChangedSince })));

    /// <inheritdoc/>
    public async Task<int> RunAsync(CommandContext context, CancellationToken cancellationToken)
    {
        if (await services.OpenAsync(context, cancellationToken) is not { } repository)
            return ExitCode.Usage;

        // One reading of every file: what is committed is what the clusters were asked about.
        var inputs = new CachedInputTree(repository.Inputs);
        var pipeline = new RenderPipeline(inputs, context.Host.Time) { Policy = repository.Pipeline.Policy };
        var ports = services.Ports(context.Host, repository) with { Inputs = inputs };
        var git = new GitProgram(new ProcessRunner(), context.Host.Variables, context.Host.WorkingDirectory);
        using var handler = context.Host.HttpHandler?.Invoke();
        var diff = new DiffUseCase(pipeline, LivePorts.Of(ports, context.Host, handler, Asking.TimeLimit(context.Arguments)));
        var asked = Asking.Request(context.Arguments, repository.Environments);
        var useCase = new CommitUseCase(pipeline, ports, git, async (only, token) => (await diff.RunAsync(asked with { Only = only }, token)).Report);
        var outcome = await useCase.RunAsync(Options.Request(context.Arguments, repository.Environments, context.Arguments.GetValue(services.Options.ChangedSince)), cancellationToken);
        if (await services.RejectUnknownAsync(context, outcome.Run.Selection, cancellationToken))
            return ExitCode.Usage;

        var exitCode = ExitCode.Of(outcome.Diagnostics);
        var report = new RunReport(context.Sink, services.Redactor);
        await report.WriteAsync(repository.Format, outcome.Diagnostics, outcome.Run.Sources, exitCode, cancellationToken);
        await report.SayAsync(repository.Format, Summary(outcome), cancellationToken);
        ReportDocument Document() => new RunDocument(services.Redactor).Of(Syntax.Name, outcome.Run, outcome.Diagnostics, exitCode, outcome.Plans);
        return await new ReportPublisher(services).PublishAsync(context, repository, exitCode, Document, cancellationToken, outcome.Since);
    }

    private static string Summary(CommitOutcome outcome)
    {
        var files = outcome.Plans.Sum(plan => plan.Files.Count(file => file.ChangesContent));
        var revision = outcome.Revision is { Length: > ShownRevision } full ? full[..ShownRevision] : outcome.Revision;
        return outcome.State switch
        {
            CommitState.Nothing => "Nothing to commit: the repository holds what is rendered.",
            CommitState.Committed => $"Committed {revision} on '{outcome.Branch}': {Counted.Of(files, "file")}. There is no remote to push to.",
            CommitState.Pushed => $"Pushed {revision} to '{outcome.Branch}': {Counted.Of(files, "file")}.",
            _ => "Nothing was committed.",
        };
    }
}
