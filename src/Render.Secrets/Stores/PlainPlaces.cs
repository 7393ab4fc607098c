// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Diagnostics;
using Render.Core.Text;
using Render.IO.Git;

namespace Render.Secrets.Stores;

/// <summary>Refuses to write secrets in clear text where the next commit would take them along.</summary>
/// <param name="ignores">Asks git; without a git program every path in a work tree is refused.</param>
public sealed class PlainPlaces(GitIgnores ignores)
{
    /// <summary>Checks the private files of an output folder.</summary>
    /// <param name="outputRoot">The output folder; absolute.</param>
    /// <param name="files">The files with secrets, and the record that holds their digests: as messages name them, and absolute.</param>
    /// <param name="cancellationToken">Stops git.</param>
    public async Task<ImmutableArray<Diagnostic>> CheckAsync(
        string outputRoot, IReadOnlyList<(string Shown, string Absolute)> files, CancellationToken cancellationToken)
    {
        if (files.Count == 0 || GitWorkTree.Find(Path.Combine(outputRoot, "x")) is not { } workTree)
            return [];

        var committed = await ignores.NotIgnoredAsync(workTree, [.. files.Select(file => file.Absolute)], cancellationToken);
        return [.. files.Where(file => committed.Contains(file.Absolute, StringComparer.Ordinal)).Select(file => SecretErrors.PlainInWorkTree(SourceSpan.OfFile(file.Shown)))];
    }
}
