// SPDX-License-Identifier: MIT

using System.CommandLine;
using Render.Core.Diagnostics;
using Render.Pipeline.Explain;
using Render.Reports.Explanations;

namespace Render.Cli.Commands;

/// <summary><c>render explain</c>: which template line, spec line, base and rule gave a rendered value.</summary>
/// <param name="services">What a command over a repository needs.</param>
public sealed class ExplainCommand(RepositoryServices services) : ICliCommand
{
    private static readonly Argument<string> EnvironmentName = new("environment") { Description = "The environment." };
    private static readonly Argument<string> File = new("file") { Description = "The file below the environment's output folder." };

    private static readonly Argument<string> ValuePath = new("path")
    {
        Description = "The value, such as data.OIDC_CLIENT_ID or data.config.yaml.connectors[rancher].config.issuer.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    /// <inheritdoc/>
    public Command Syntax { get; } = Build(services);

    /// <inheritdoc/>
    public async Task<int> RunAsync(CommandContext context, CancellationToken cancellationToken)
    {
        if (await services.OpenAsync(context, cancellationToken) is not { } repository)
            return ExitCode.Usage;

        var arguments = context.Arguments;
        var request = new ExplainRequest(
            arguments.GetRequiredValue(EnvironmentName), arguments.GetRequiredValue(File), arguments.GetValue(ValuePath) ?? string.Empty);
        var outcome = await new ExplainUseCase(repository.Pipeline).RunAsync(request, cancellationToken);
        if (await services.RejectUnknownAsync(context, outcome.Run.Selection, cancellationToken))
            return ExitCode.Usage;

        if (outcome.Value is { } value)
        {
            await context.Sink.OutputAsync(new ExplanationReport(services.Redactor).Write(value.File, value.Path, value.Value), cancellationToken);
            return ExitCode.Success;
        }

        // Warnings of the run say nothing about the question.
        var findings = outcome.Run.Diagnostics.Where(d => d.Severity == Severity.Error).Concat(outcome.Diagnostics);
        await new RunReport(context.Sink, services.Redactor).WriteAsync(repository.Format, [.. findings], outcome.Run.Sources, ExitCode.InputErrors, cancellationToken);
        return ExitCode.InputErrors;
    }

    private static Command Build(RepositoryServices services)
    {
        var command = services.Options.AddCommonTo(new Command("explain", "Show where a rendered value comes from: template, spec, base, rule."));
        command.Add(EnvironmentName);
        command.Add(File);
        command.Add(ValuePath);
        return command;
    }
}
