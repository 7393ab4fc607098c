// SPDX-License-Identifier: MIT

using Render.Core.Contracts;
using Render.Core.Diagnostics;
using Render.Core.Documents;
using Render.Core.Paths;
using Render.Core.Text;
using Render.IO.Inputs;

namespace Render.Pipeline.Expand;

/// <summary>
/// Names what lies among the templates and is rendered by nobody, so that a misplaced file or a misspelt extension is not found out
/// by what is missing on a cluster. Remarks (<c>*.md</c>) and dot files are nobody's mistake.
/// </summary>
/// <param name="context">Where to look.</param>
/// <param name="diagnostics">Receives the findings.</param>
internal sealed class UnreadTemplates(StageContext context, DiagnosticBag diagnostics)
{
    private const string Extension = ".sbn";

    // Nothing of what is rendered depends on what is found here.
    private readonly ReadRecorder _recorder = new();

    /// <summary>The folder of a type: only what is there to be included stands in it directly.</summary>
    public async ValueTask InTypeAsync(RepoPath folder, CancellationToken cancellationToken)
    {
        foreach (var name in await context.Inputs.ListFilesAsync(folder, _recorder, cancellationToken))
        {
            if (!name.EndsWith(Extension, StringComparison.Ordinal) || name[0] != '_')
                await ReportAsync(folder.Join(name), "templates stand in the folder of a step or in 'files', and those to include begin with '_'", cancellationToken);
        }
    }

    /// <summary>The folder of a step, or <c>files</c>: it holds templates alone.</summary>
    public async ValueTask InStepAsync(RepoPath folder, CancellationToken cancellationToken)
    {
        foreach (var name in await context.Inputs.ListFilesAsync(folder, _recorder, cancellationToken))
        {
            if (!name.EndsWith(Extension, StringComparison.Ordinal))
                await ReportAsync(folder.Join(name), $"a template ends in '{Extension}'", cancellationToken);
        }

        foreach (var name in await context.Inputs.ListFoldersAsync(folder, _recorder, cancellationToken))
            await ReportAsync(folder.Join(name), "folders below a step or 'files' are not read", cancellationToken);
    }

    private async ValueTask ReportAsync(RepoPath path, string why, CancellationToken cancellationToken)
    {
        if (path.Name[0] == '.' || path.Name.EndsWith(".md", StringComparison.OrdinalIgnoreCase))
            return;

        // What leads out of the repository, or cannot be opened, was meant to be read.
        var read = await context.Inputs.ReadAsync(path, DocumentBudget.Source.MaxBytes, _recorder, cancellationToken);
        diagnostics.Add(read.Outcome is FileReadOutcome.OutsideRoot or FileReadOutcome.Unreadable or FileReadOutcome.NoFile
            ? SpecFileErrors.CannotRead(SourceSpan.OfFile(path.Value), path, read)
            : ManifestErrors.NotATemplate(SourceSpan.OfFile(path.Value), path.Name, why));
    }
}
