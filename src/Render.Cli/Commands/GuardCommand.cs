// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Render.Core.Diagnostics;
using Render.IO.Inputs;
using Render.Pipeline.Guard;

namespace Render.Cli.Commands;

/// <summary><c>render guard</c>: searches files for secrets and private keys, for a pre-commit hook.</summary>
/// <param name="services">What a command over a repository needs.</param>
public sealed class GuardCommand(RepositoryServices services) : ICliCommand
{
    private static readonly Argument<string[]> Paths = new("path") { Description = "Files, or folders with all their files.", Arity = ArgumentArity.OneOrMore };

    /// <inheritdoc/>
    public Command Syntax { get; } = Build(services);

    /// <inheritdoc/>
    public async Task<int> RunAsync(CommandContext context, CancellationToken cancellationToken)
    {
        if (await services.OpenAsync(context, cancellationToken) is not { } repository || await FilesAsync(context, cancellationToken) is not { } files)
            return ExitCode.Usage;

        var useCase = new GuardUseCase(repository.Pipeline, services.Ports(context.Host, repository));
        var outcome = await useCase.RunAsync(new GuardRequest(repository.Environments, files), cancellationToken);
        if (await services.RejectUnknownAsync(context, outcome.Run.Selection, cancellationToken))
            return ExitCode.Usage;

        var exitCode = outcome.Diagnostics.Any(d => d.Severity == Severity.Error) ? ExitCode.InputErrors : ExitCode.Success;
        var report = new RunReport(context.Sink, services.Redactor);
        await report.WriteAsync(repository.Format, outcome.Diagnostics, outcome.Run.Sources, exitCode, cancellationToken);
        await report.SayAsync(repository.Format, Summary(outcome, files.Length), cancellationToken);
        return exitCode;
    }

    private static Command Build(RepositoryServices services) =>
        services.Options.AddReadingTo(new Command("guard", "Search files for every known secret and for private keys; for a pre-commit hook.") { Paths });

    /// <summary>What was named on the command line; null, with one line of explanation, when some of it does not exist.</summary>
    private async Task<ImmutableArray<(string Shown, string Absolute)>?> FilesAsync(CommandContext context, CancellationToken cancellationToken)
    {
        var files = ImmutableArray.CreateBuilder<(string, string)>();
        var folder = context.Host.WorkingDirectory;
        foreach (var path in context.Arguments.GetRequiredValue(Paths))
        {
            if (NamedFiles.Expand(Path.GetFullPath(path, folder)) is not { } found)
            {
                await context.SayAsync(services.Redactor, $"render: There is no '{path}'.", cancellationToken);
                return null;
            }

            files.AddRange(found.Select(file => (Path.GetRelativePath(folder, file).Replace('\\', '/'), file)));
        }

        return files.ToImmutable();
    }

    private static string Summary(GuardOutcome outcome, int files)
    {
        var unknown = outcome.Unknown == 0 ? string.Empty : string.Create(CultureInfo.InvariantCulture, $"; {outcome.Unknown} could not be had here and were not searched for");
        return $"guard: {Counted.Of(files, "file")} searched for {Counted.Of(outcome.Known, "secret")} and for private keys{unknown}";
    }
}
