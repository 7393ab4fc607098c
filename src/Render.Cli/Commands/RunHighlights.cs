// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Redaction;
using Render.IO.Git;
using Render.IO.Processes;
using Render.Pipeline.Review;

namespace Render.Cli.Commands;

/// <summary>Finds what heads a report: what a change does to issuers, certificates, sources, stores and policy.</summary>
/// <param name="redactor">Masks it.</param>
public sealed class RunHighlights(ITextRedactor redactor)
{
    private static readonly string[] Compared = ["environments", "policy.yaml"];

    /// <summary>The changes since a revision; none when git does not know it, which the diff itself reports.</summary>
    public async Task<ImmutableArray<ReportHighlight>> SinceAsync(CliHost host, OpenRepository repository, string? revision, CancellationToken cancellationToken)
    {
        if (revision is null)
            return [];

        var (tree, _) = await new GitTreeReader(new ProcessRunner(), host.Variables).ReadAsync(repository.Root, revision, Compared, cancellationToken);
        if (tree is null)
            return [];

        var changes = await new ReviewUseCase(tree, repository.Inputs).RunAsync(cancellationToken);
        return new ReportBuilder(redactor).Highlights(changes.Select(change => new ReportHighlight(change.Kind, change.File, change.Text, change.Environment)));
    }
}
