// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Diagnostics;
using Render.Core.Text;
using Render.IO.Git;

namespace Render.Secrets.Stores;

/// <summary>Refuses to write secrets in clear text where the next commit would take them along.</summary>
/// <param name="ignores">Asks git; without a git program nothing is written into a work tree.</param>
public sealed class PlainPlaces(GitIgnores ignores)
{
    /// <summary>Checks the private files of an output folder.</summary>
    /// <param name="outputRoot">The output folder; absolute.</param>
    /// <param name="files">The files with secrets: as messages name them, and absolute.</param>
    /// <param name="records">The records that hold their digests.</param>
    /// <param name="cancellationToken">Stops git.</param>
    public async Task<ImmutableArray<Diagnostic>> CheckAsync(
        string outputRoot,
        IReadOnlyList<(string Shown, string Absolute)> files,
        IReadOnlyList<(string Shown, string Absolute)> records,
        CancellationToken cancellationToken)
    {
        if (files.Count == 0 || GitWorkTree.Find(Path.Combine(outputRoot, "x")) is not { } workTree)
            return [];

        var asked = files.Concat(records).Select(file => file.Absolute);
        if (await ignores.NotIgnoredAsync(workTree, [.. asked], cancellationToken) is not { } committed)
            return [SecretErrors.PlainUnasked(SourceSpan.OfFile(files[0].Shown), files.Count)];

        return
        [
            .. files.Where(IsCommitted).Select(file => SecretErrors.PlainInWorkTree(SourceSpan.OfFile(file.Shown), isRecord: false)),
            .. records.Where(IsCommitted).Select(record => SecretErrors.PlainInWorkTree(SourceSpan.OfFile(record.Shown), isRecord: true)),
        ];

        bool IsCommitted((string Shown, string Absolute) file) => committed.Contains(file.Absolute, StringComparer.Ordinal);
    }
}
