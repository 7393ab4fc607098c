// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using System.CommandLine;
using Render.Kubernetes.Credentials;
using Render.Pipeline;
using Render.Pipeline.Sync;

namespace Render.Cli.Commands;

/// <summary><c>render sync</c>: reads the client IDs that Rancher made, from its clusters or from files, into the lock files.</summary>
/// <param name="services">What a command over a repository needs.</param>
public sealed class SyncCommand(RepositoryServices services) : ICliCommand
{
    private static readonly Option<string[]> FromFile = new("--from-file")
    {
        Description = "Read the OIDCClient objects from files, as 'kubectl get oidcclients -o yaml' writes them, and ask no cluster.",
        HelpName = "FILE",
    };

    private static readonly Option<string[]> Context = new("--context")
    {
        Description = "The kubeconfig context of a cluster of the spec; may be given once per cluster.",
        HelpName = "CLUSTER=NAME",
    };

    private static readonly Option<bool> NoExec = new("--no-exec") { Description = "Start no credential plugin, other than those of --allow-exec. In CI that is the default." };

    private static readonly Option<string[]> AllowExec = new("--allow-exec")
    {
        Description = "Credential plugins that may be started all the same, by program name, separated by commas.",
        HelpName = "NAME[,NAME]",
    };

    /// <inheritdoc/>
    public Command Syntax { get; } = Build(services);

    /// <inheritdoc/>
    public async Task<int> RunAsync(CommandContext context, CancellationToken cancellationToken)
    {
        if (await services.OpenAsync(context, cancellationToken) is not { } repository)
            return ExitCode.Usage;

        if (FilesOf(context) is { IsEmpty: false } && repository.Environments.Length != 1)
        {
            await context.SayAsync(services.Redactor, "render: --from-file goes with one environment: name it with --environment=NAME.", cancellationToken);
            return ExitCode.Usage;
        }

        using var clusters = new ClusterAccess(context.Host, services.Redactor, Policy(context));
        var pipeline = new RenderPipeline(new HiddenLocksTree(repository.Inputs), context.Host.Time) { Policy = repository.Pipeline.Policy };
        var useCase = new SyncUseCase(repository.Inputs, pipeline, RepositoryServices.SpecFolder(context.Host, repository.Root));
        var outcome = await useCase.RunAsync(new SyncRequest(repository.Environments), run => Source(context, run, clusters), cancellationToken);
        if (await services.RejectUnknownAsync(context, outcome.Run.Selection, cancellationToken))
            return ExitCode.Usage;

        var exitCode = ExitCodeOf(outcome, clusters);
        await ReportAsync(context, repository, outcome, exitCode, cancellationToken);
        return exitCode;
    }

    private static int ExitCodeOf(SyncOutcome outcome, ClusterAccess clusters) => ExitCode.Combine(
        clusters.IsUsageError ? ExitCode.Usage : ExitCode.Success,
        outcome.HasInputErrors ? ExitCode.InputErrors : ExitCode.Success,
        outcome.IsUnasked ? ExitCode.ClusterNotAsked : ExitCode.Success,
        outcome.IsIncomplete ? ExitCode.Differences : ExitCode.Success);

    private async Task ReportAsync(CommandContext context, OpenRepository repository, SyncOutcome outcome, int exitCode, CancellationToken cancellationToken)
    {
        var report = new RunReport(context.Sink, services.Redactor);
        await report.WriteAsync(repository.Format, outcome.Diagnostics, outcome.Run.Sources, exitCode, cancellationToken);
        foreach (var client in outcome.HasInputErrors ? [] : outcome.Clients)
        {
            var state = client.IsNew ? "new" : "as before";
            await report.SayAsync(repository.Format, $"{client.Environment}: {client.Registration.Name} of {client.Registration.Provider.Name} is {client.ClientId}, {state}", cancellationToken);
            foreach (var line in SecretAdvice.Of(client))
                await report.SayAsync(repository.Format, "  " + line, cancellationToken);
        }

        foreach (var path in outcome.Written)
            await report.SayAsync(repository.Format, $"wrote {path}; commit it and render again", cancellationToken);
    }

    private static IRegistrationSource Source(CommandContext context, RunOutcome run, ClusterAccess clusters)
    {
        if (FilesOf(context) is { IsEmpty: false } files)
            return new FileRegistrationSource(files, context.Host.WorkingDirectory, run.Sources);

        var names = run.Environments.SelectMany(e => e.Expanded?.Linked.Spec.Clusters.Names ?? []).Distinct(StringComparer.Ordinal);
        return new ClusterRegistrationSource(clusters.Connect(context.Arguments.GetValue(Context) ?? [], [.. names]), clusters.Diagnostics);
    }

    private static ExecPolicy Policy(CommandContext context) => new(
        context.Arguments.GetValue(NoExec),
        [.. (context.Arguments.GetValue(AllowExec) ?? []).SelectMany(list => list.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))]);

    private static ImmutableArray<string> FilesOf(CommandContext context) => [.. context.Arguments.GetValue(FromFile) ?? []];

    private static Command Build(RepositoryServices services)
    {
        var command = services.Options.AddReadingTo(new Command("sync", "Read the client IDs that Rancher made into the lock files."));
        Option[] options = [FromFile, Context, NoExec, AllowExec];
        foreach (var option in options)
            command.Add(option);

        return command;
    }
}
