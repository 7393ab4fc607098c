// SPDX-License-Identifier: MIT

using System.CommandLine;
using System.CommandLine.Parsing;
using Render.Core.Diagnostics;
using Render.Core.Redaction;
using Render.Identity.Linking;
using Render.Pipeline;
using Render.Reports.Graphs;

namespace Render.Cli.Commands;

/// <summary><c>render graph</c>: who logs in where, through what, with which claims.</summary>
/// <param name="services">What a command over a repository needs.</param>
public sealed class GraphCommand(RepositoryServices services) : ICliCommand
{
    private static readonly Option<GraphFormat> As = new("--as")
    {
        Description = "How it is drawn on standard output: text, mermaid or svg.",
        HelpName = "text|mermaid|svg",
        CustomParser = ParseFormat,
    };

    /// <inheritdoc/>
    public Command Syntax { get; } = Build(services);

    /// <inheritdoc/>
    public async Task<int> RunAsync(CommandContext context, CancellationToken cancellationToken)
    {
        if (await services.OpenAsync(context, cancellationToken) is not { } repository)
            return ExitCode.Usage;

        var run = await repository.Pipeline.RunAsync(new RenderRequest(repository.Environments), cancellationToken);
        if (await services.RejectUnknownAsync(context, run.Selection, cancellationToken))
            return ExitCode.Usage;

        var errors = run.Diagnostics.Where(d => d.Severity == Severity.Error).ToList();
        var exitCode = errors.Count > 0 ? ExitCode.InputErrors : ExitCode.Success;
        await new RunReport(context.Sink, services.Redactor).WriteAsync(repository.Format, [.. errors], run.Sources, exitCode, cancellationToken);
        var format = context.Arguments.GetValue(As);
        foreach (var environment in run.Environments)
        {
            if (environment.Expanded is { } expanded)
                await context.Sink.OutputAsync(Draw(format, environment.Name, expanded.Linked.Graph), cancellationToken);
        }

        return exitCode;
    }

    private RedactedText Draw(GraphFormat format, string environment, LoginGraph graph) => format switch
    {
        GraphFormat.Mermaid => new GraphMermaidReport(services.Redactor).Write(environment, graph),
        GraphFormat.Svg => new GraphSvgReport(services.Redactor).Write(environment, graph),
        _ => new GraphTextReport(services.Redactor).Write(environment, graph),
    };

    private static Command Build(RepositoryServices services)
    {
        var command = services.Options.AddReadingTo(new Command("graph", "Draw the logins: who trusts whom, with which client and claims."));
        command.Add(As);
        return command;
    }

    private static GraphFormat ParseFormat(ArgumentResult result)
    {
        var word = result.Tokens.Count == 1 ? result.Tokens[0].Value : string.Empty;
        if (word is not ("text" or "mermaid" or "svg"))
            result.AddError($"--as is 'text', 'mermaid' or 'svg', not '{word}'.");

        return word switch { "mermaid" => GraphFormat.Mermaid, "svg" => GraphFormat.Svg, _ => GraphFormat.Text };
    }
}
