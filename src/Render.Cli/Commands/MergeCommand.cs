// SPDX-License-Identifier: MIT

using System.CommandLine;
using Render.Core.Contracts;
using Render.Core.Diagnostics;
using Render.Core.Text;
using Render.IO.Inputs;

namespace Render.Cli.Commands;

/// <summary><c>render merge</c>: puts the reports of shards together. It exits with what a single run would have exited with.</summary>
/// <param name="services">What the commands share.</param>
public sealed class MergeCommand(RepositoryServices services) : ICliCommand
{
    private const long MaxBytes = 256 * 1024 * 1024;

    private static readonly Argument<string[]> Files = new("report")
    {
        Description = "Files written with --report=json=FILE.",
        Arity = ArgumentArity.OneOrMore,
    };

    /// <inheritdoc/>
    public Command Syntax { get; } = new("merge", "Put the reports of shards together, to one in any format.") { Files, services.Options.Format, services.Options.Report };

    /// <inheritdoc/>
    public async Task<int> RunAsync(CommandContext context, CancellationToken cancellationToken)
    {
        if (WriteProblem(context) is { } problem)
        {
            await context.SayAsync(services.Redactor, problem, cancellationToken);
            return ExitCode.Usage;
        }

        var findings = new List<Diagnostic>();
        var reports = new List<ReportDocument>();
        foreach (var file in context.Arguments.GetValue(Files) ?? [])
        {
            if (await ReadAsync(context.Host, file, findings, cancellationToken) is { } report)
                reports.Add(report);
        }

        findings.AddRange(ReportMerge.Twice(reports).Select(ReportErrors.EnvironmentTwice));
        if (findings.Count > 0)
        {
            await new RunReport(context.Sink, services.Redactor).WriteAsync(ReportFormat.Text, [.. findings], new SourceCatalog(), ExitCode.InputErrors, cancellationToken);
            return ExitCode.InputErrors;
        }

        var whole = ReportMerge.Of(reports, ExitCode.Combine([.. reports.Select(report => report.ExitCode)]));
        if (context.Arguments.GetValue(services.Options.Format) is ReportFormat.Text or ReportFormat.Json)
            await context.SayAsync(services.Redactor, $"{Counted.Of(reports.Count, "report")}: {whole.Headline}", cancellationToken);

        return await new ReportPublisher(services).PublishAsync(context, whole, cancellationToken);
    }

    /// <summary>Shards are put together anywhere; where that is a repository, its files are kept from reports as by every command.</summary>
    private string? WriteProblem(CommandContext context)
    {
        var options = services.Options;
        var root = options.FindRoot(context.Host, context.Arguments, DiskFolder.Exists);
        return root is null
            ? options.ReportProblem(context.Host, context.Arguments, new WritePlaces(null, null))
            : options.WriteProblem(context.Host, context.Arguments, root);
    }

    private static async Task<ReportDocument?> ReadAsync(CliHost host, string file, List<Diagnostic> findings, CancellationToken cancellationToken)
    {
        var shown = file.Replace('\\', '/');
        var read = await NamedFiles.ReadAsync(Path.GetFullPath(file, host.WorkingDirectory), MaxBytes, cancellationToken);
        if (read.Outcome != FileReadOutcome.Read)
            findings.Add(ReportErrors.NotAReport(shown, "it cannot be read"));
        else if (ReportJson.TryRead(read.Bytes.Span, out var report, out var problem))
            return report;
        else
            findings.Add(ReportErrors.NotAReport(shown, problem));

        return null;
    }
}
