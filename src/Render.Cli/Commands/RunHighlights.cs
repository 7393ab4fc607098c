// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Text;
using Render.IO.Git;
using Render.IO.Processes;
using Render.Pipeline.Diff;
using Render.Pipeline.Review;

namespace Render.Cli.Commands;

/// <summary>Puts at the head of a report what a change does to issuers, certificates, sources, recipients and policy.</summary>
/// <param name="services">What a command over a repository needs.</param>
public sealed class RunHighlights(RepositoryServices services)
{
    private static readonly string[] Compared = ["environments", "policy.yaml"];

    /// <summary>
    /// The report with the changes since the revision of <c>--base</c>, or else since another. That the latter is unknown has been said
    /// by whoever looked for what changed.
    /// </summary>
    public async Task<ReportDocument> HeadAsync(
        CommandContext context, OpenRepository repository, ReportDocument document, string? since, CancellationToken cancellationToken)
    {
        var @base = context.Arguments.GetValue(services.Options.Base);
        var (head, problem) = await SinceAsync(context.Host, repository, @base ?? since, cancellationToken);
        if (@base is null || problem is null)
            return document with { Highlights = head };

        var unknown = DiffErrors.NoRevision(@base, problem);
        await new RunReport(context.Sink, services.Redactor).WriteAsync(ReportFormat.Text, [unknown], new SourceCatalog(), ExitCode.InputErrors, cancellationToken);
        return document with
        {
            ExitCode = ExitCode.Combine(document.ExitCode, ExitCode.InputErrors),
            Findings = [.. document.Findings, .. new ReportBuilder(services.Redactor).Findings([unknown])],
        };
    }

    /// <summary>The changes since a revision; none, and why, when git does not know it.</summary>
    public async Task<(ImmutableArray<ReportHighlight> Changes, string? Problem)> SinceAsync(
        CliHost host, OpenRepository repository, string? revision, CancellationToken cancellationToken)
    {
        if (revision is null)
            return ([], null);

        var (tree, problem) = await new GitTreeReader(new ProcessRunner(), host.Variables).ReadAsync(repository.Root, revision, Compared, cancellationToken);
        if (tree is null)
            return ([], problem ?? "git says nothing");

        var changes = await new ReviewUseCase(tree, repository.Inputs).RunAsync(cancellationToken);
        return (new ReportBuilder(services.Redactor).Highlights(changes.Select(change => new ReportHighlight(change.Kind, change.File, change.Text, change.Environment))), null);
    }
}
