// SPDX-License-Identifier: MIT

using System.Text;
using Render.Core.Text;
using Render.IO.Writing;

namespace Render.Cli.Commands;

/// <summary>Writes the reports of a run: the format that was asked for to standard output, and every <c>--report</c> to its file.</summary>
/// <param name="services">What a command over a repository needs.</param>
public sealed class ReportPublisher(RepositoryServices services)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes the reports of a command over a repository, headed by what a reviewer has to see first.</summary>
    /// <param name="context">The command.</param>
    /// <param name="repository">The repository.</param>
    /// <param name="exitCode">That of the command.</param>
    /// <param name="report">Makes the report; not called when nobody asks for one.</param>
    /// <param name="cancellationToken">Stops git.</param>
    /// <param name="since">The revision that <c>--changed-since</c> came to mean; null for what it says.</param>
    /// <returns>The exit code: that of the document, or that of a report that could not be written.</returns>
    public async Task<int> PublishAsync(
        CommandContext context, OpenRepository repository, int exitCode, Func<ReportDocument> report, CancellationToken cancellationToken, string? since = null)
    {
        if (!IsAsked(context))
            return exitCode;

        var headed = await new RunHighlights(services).HeadAsync(context, repository, report(), since ?? context.Arguments.GetValue(services.Options.ChangedSince), cancellationToken);
        return await PublishAsync(context, headed, cancellationToken);
    }

    /// <summary>Writes them.</summary>
    /// <returns>The exit code: that of the document, or that of a report that could not be written.</returns>
    public async Task<int> PublishAsync(CommandContext context, ReportDocument document, CancellationToken cancellationToken)
    {
        var faces = new ReportFaces(services.Redactor);
        var format = context.Arguments.GetValue(services.Options.Format);
        if (format is not (ReportFormat.Text or ReportFormat.Json))
            await context.Sink.OutputAsync(faces.Write(format, document), cancellationToken);

        var exitCode = document.ExitCode;
        foreach (var file in context.Arguments.GetValue(services.Options.Report) ?? [])
        {
            var path = Path.GetFullPath(file.Path, context.Host.WorkingDirectory);
            var bytes = Utf8.GetBytes(faces.Write(file.Face, document).Text);
            if (new ReplacedFile(new DiskFileOperations()).Write(path, file.Path.Replace('\\', '/'), bytes) is not { } finding)
                continue;

            await new RunReport(context.Sink, services.Redactor).WriteAsync(ReportFormat.Text, [finding], new SourceCatalog(), ExitCode.InputErrors, cancellationToken);
            exitCode = ExitCode.Combine(exitCode, ExitCode.InputErrors);
        }

        return exitCode;
    }

    /// <summary>True when a report is written somewhere, or when the revision of <c>--base</c> has to be found.</summary>
    private bool IsAsked(CommandContext context) =>
        context.Arguments.GetValue(services.Options.Format) is not (ReportFormat.Text or ReportFormat.Json)
        || context.Arguments.GetValue(services.Options.Report) is { Length: > 0 }
        || context.Arguments.GetValue(services.Options.Base) is not null;
}
