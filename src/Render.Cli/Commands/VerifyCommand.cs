// SPDX-License-Identifier: MIT

using System.CommandLine;
using Render.Pipeline;
using Render.Pipeline.Verify;
using Render.Reports.Files;

namespace Render.Cli.Commands;

/// <summary><c>render verify</c>: renders in memory, compares with the output folder, writes nothing.</summary>
/// <param name="services">What a command over a repository needs.</param>
public sealed class VerifyCommand(RepositoryServices services) : ICliCommand
{
    private static readonly Option<bool> AllowPlainSecrets = new("--allow-plain-secrets")
    {
        Description = "Let the store 'plain' hold secrets of environments that are not disposable.",
    };

    /// <inheritdoc/>
    public Command Syntax { get; } = Build(services);

    /// <inheritdoc/>
    public async Task<int> RunAsync(CommandContext context, CancellationToken cancellationToken)
    {
        // To mend what is compared would hide that it was broken: verify refuses while a journal stands.
        if (await services.OpenAsync(context, cancellationToken, leavesOutput: true) is not { } repository)
            return ExitCode.Usage;

        var request = new RenderRequest(repository.Environments, context.Arguments.GetValue(AllowPlainSecrets)) { ChangedSince = context.Arguments.GetValue(services.Options.ChangedSince) };
        var outcome = await new VerifyUseCase(repository.Pipeline, services.Ports(context.Host, repository)).RunAsync(request, cancellationToken);
        if (await services.RejectUnknownAsync(context, outcome.Run.Selection, cancellationToken))
            return ExitCode.Usage;

        var exitCode = ExitCode.Combine(
            ExitCode.Of(outcome.Diagnostics),
            outcome.Differences.IsEmpty ? ExitCode.Success : ExitCode.Differences);
        await context.Sink.OutputAsync(new FileDifferenceReport(services.Redactor).Write(outcome.Differences), cancellationToken);
        var report = new RunReport(context.Sink, services.Redactor);
        await report.WriteAsync(repository.Format, outcome.Diagnostics, outcome.Run.Sources, exitCode, cancellationToken);
        if (!outcome.HasErrors)
            await report.SayAsync(repository.Format, Summary(outcome), cancellationToken);

        ReportDocument Document() => new RunDocument(services.Redactor).Of(Syntax.Name, outcome, exitCode);
        return await new ReportPublisher(services).PublishAsync(context, repository, exitCode, Document, cancellationToken);
    }

    private static Command Build(RepositoryServices services)
    {
        var command = services.Options.AddTo(new Command("verify", "Compare the output folder with what a render would write; write nothing."));
        command.Add(AllowPlainSecrets);
        command.Add(services.Options.ChangedSince);
        return command;
    }

    private static string Summary(VerifyOutcome outcome) => outcome.Differences.IsEmpty
        ? $"{Counted.Of(outcome.Run.Environments.Length, "environment")} verified: {Counted.Of(outcome.Compared, "file")} as rendered."
        : $"{Counted.Of(outcome.Differences.Length, "difference")} in {Counted.Of(outcome.Compared, "file")}; 'render render' writes what is rendered.";
}
