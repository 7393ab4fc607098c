// SPDX-License-Identifier: MIT

using Render.Core.Contracts;
using Render.Core.Diagnostics;
using Render.Core.Documents;
using Render.Core.Paths;
using Render.IO.Inputs;

namespace Render.Pipeline.Select;

/// <summary>
/// Names files that look like specs and are read by nobody: with another extension, in capitals, or in a folder below. A file that
/// some environment extends is none of them.
/// </summary>
/// <param name="inputs">The repository.</param>
public sealed class UnreadSpecs(IInputTree inputs)
{
    private static readonly string[] Extensions = [".yaml", ".yml"];

    /// <summary>Warnings for the folder of the specs.</summary>
    /// <param name="selection">The environments that there are.</param>
    /// <param name="isRead">True for a file that an environment has read.</param>
    /// <param name="cancellationToken">Stops the look.</param>
    public async ValueTask<IEnumerable<Diagnostic>> FindAsync(EnvironmentSelection selection, Func<RepoPath, bool> isRead, CancellationToken cancellationToken)
    {
        var recorder = new ReadRecorder();
        var findings = new DiagnosticBag();
        foreach (var name in await inputs.ListFilesAsync(EnvironmentSelector.Folder, recorder, cancellationToken))
        {
            var path = EnvironmentSelector.Folder.Join(name);
            if (IsYaml(name) && !name.EndsWith(Extensions[0], StringComparison.Ordinal) && !isRead(path))
                findings.Add(SpecFileErrors.NotASpec(path, "the name of a spec ends in '.yaml', in lower case"));
        }

        foreach (var folder in await inputs.ListFoldersAsync(EnvironmentSelector.Folder, recorder, cancellationToken))
        {
            if (folder[0] is not ('_' or '.') && !selection.Available.Contains(Path.GetFileNameWithoutExtension(folder), StringComparer.Ordinal))
                await FindBelowAsync(EnvironmentSelector.Folder.Join(folder), isRead, findings, cancellationToken);
        }

        return findings.ToSorted();
    }

    private static bool IsYaml(string name) => name[0] is not ('_' or '.') && Extensions.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase);

    /// <summary>Certificates and encrypted values lie in folders, too: only what says that it is an environment is meant as one.</summary>
    private async ValueTask FindBelowAsync(RepoPath folder, Func<RepoPath, bool> isRead, DiagnosticBag findings, CancellationToken cancellationToken)
    {
        foreach (var name in await inputs.ListFilesAsync(folder, new ReadRecorder(), cancellationToken))
        {
            var path = folder.Join(name);
            if (!IsYaml(name) || isRead(path))
                continue;

            var read = await inputs.ReadAsync(path, DocumentBudget.Source.MaxBytes, new ReadRecorder(), cancellationToken);
            if (read.Bytes.Span.IndexOf("kind: Environment"u8) >= 0)
                findings.Add(SpecFileErrors.NotASpec(path, "specs stand in 'environments' itself, not in a folder below"));
        }
    }
}
