// SPDX-License-Identifier: MIT

using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Render.Cli.Terminal;
using Render.Output.Planning;
using Render.Pipeline;
using Render.Pipeline.Seal;

namespace Render.Cli.Commands;

/// <summary><c>render render</c>: renders, validates, seals and writes.</summary>
/// <param name="services">What a command over a repository needs.</param>
public sealed class RenderCommand(RepositoryServices services) : ICliCommand
{
    private static readonly Option<bool> AllowPlainSecrets = new("--allow-plain-secrets")
    {
        Description = "Let the store 'plain' write secrets of environments that are not disposable.",
    };

    private static readonly Option<bool> AllowDeletions = new("--allow-deletions")
    {
        Description = "Let this render delete more than a third of an environment's files.",
    };

    private static readonly Option<SealingProgram> Sealer = new("--sealer")
    {
        Description = "Who writes the files of the store 'sops': Render with the program 'age', or the program 'sops'.",
        HelpName = "age|sops",
        CustomParser = ParseSealer,
    };

    /// <inheritdoc/>
    public Command Syntax { get; } = Build(services);

    /// <inheritdoc/>
    public async Task<int> RunAsync(CommandContext context, CancellationToken cancellationToken)
    {
        if (await services.OpenAsync(context, cancellationToken) is not { } repository)
            return ExitCode.Usage;

        var useCase = new RenderUseCase(repository.Pipeline, services.Ports(context.Host, repository));
        var progress = new TerminalProgress(context.Host, services.Redactor);
        var said = Task.CompletedTask;
        var outcome = await progress.WatchAsync(() => useCase.RunAsync(Request(context, repository) with { Progress = progress }, Wait, cancellationToken));
        await said;
        if (await services.RejectUnknownAsync(context, outcome.Run.Selection, cancellationToken))
            return ExitCode.Usage;

        var exitCode = ExitCode.Of(outcome.Diagnostics);
        var report = new RunReport(context.Sink, services.Redactor);
        await report.WriteAsync(repository.Format, outcome.Diagnostics, outcome.Run.Sources, exitCode, cancellationToken);
        foreach (var plan in outcome.Plans)
        {
            await report.SayAsync(repository.Format, Summary(plan), cancellationToken);
            foreach (var hint in RolloutHints.Of(plan, outcome.Run))
                await report.SayAsync(repository.Format, hint, cancellationToken);
        }

        ReportDocument Document() => new RunDocument(services.Redactor).Of(Syntax.Name, outcome.Run, outcome.Diagnostics, exitCode, outcome.Plans);
        return await new ReportPublisher(services).PublishAsync(context, repository, exitCode, Document, cancellationToken);

        void Wait()
        {
            progress.Report(new RunProgress(string.Empty, "waiting for another run that writes here"));
            said = context.Host.IsInteractive ? said : context.SayAsync(services.Redactor, "render: Another run is writing to the output folder; waiting for it.", cancellationToken);
        }
    }

    private static Command Build(RepositoryServices services)
    {
        var command = services.Options.AddTo(new Command("render", "Render environments into the output folder, validated."));
        command.Add(AllowPlainSecrets);
        command.Add(AllowDeletions);
        command.Add(Sealer);
        command.Add(services.Options.ChangedSince);
        return command;
    }

    private RenderRequest Request(CommandContext context, OpenRepository repository) => new(
        repository.Environments,
        context.Arguments.GetValue(AllowPlainSecrets),
        context.Arguments.GetValue(AllowDeletions))
    {
        Sealing = context.Arguments.GetValue(Sealer),
        ChangedSince = context.Arguments.GetValue(services.Options.ChangedSince),
        WantsTrees = repository.Format is not (ReportFormat.Text or ReportFormat.Json) || context.Arguments.GetValue(services.Options.Report) is { Length: > 0 },
    };

    private static SealingProgram ParseSealer(ArgumentResult result)
    {
        var word = result.Tokens.Count == 1 ? result.Tokens[0].Value : string.Empty;
        if (word is not ("age" or "sops"))
            result.AddError($"--sealer is 'age' or 'sops', not '{word}'.");

        return word == "sops" ? SealingProgram.Sops : SealingProgram.Age;
    }

    private static string Count(OutputPlan plan, PlannedChange change, string word) =>
        plan.Count(change) is > 0 and var count ? string.Create(CultureInfo.InvariantCulture, $"{count} {word}") : string.Empty;

    private static string Summary(OutputPlan plan)
    {
        string[] counts = [Count(plan, PlannedChange.Created, "created"), Count(plan, PlannedChange.Changed, "changed"), Count(plan, PlannedChange.Removed, "removed")];
        var changes = string.Join(", ", counts.Where(count => count.Length > 0));
        var nothing = plan.Record.Change == PlannedChange.Unchanged ? "nothing changed" : "only render.json changed";
        return $"{plan.Environment}: {Counted.Of(plan.Files.Length - plan.Count(PlannedChange.Removed), "file")}, {(changes.Length > 0 ? changes : nothing)}";
    }
}
