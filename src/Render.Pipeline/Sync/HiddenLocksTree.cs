// SPDX-License-Identifier: MIT

using Render.Core.Contracts;
using Render.Core.Paths;
using Render.Pipeline.Select;

namespace Render.Pipeline.Sync;

/// <summary>
/// A repository without its lock files: what <c>sync</c> starts from is what the specs ask for, so that a damaged lock file
/// cannot keep it from being written anew.
/// </summary>
/// <param name="inner">The repository.</param>
public sealed class HiddenLocksTree(IInputTree inner) : IInputTree
{
    /// <inheritdoc/>
    public ValueTask<FileRead> ReadAsync(RepoPath path, long maxBytes, IReadRecorder recorder, CancellationToken cancellationToken)
    {
        if (!EnvironmentSelector.IsLock(path))
            return inner.ReadAsync(path, maxBytes, recorder, cancellationToken);

        recorder.FileMissing(path);
        return ValueTask.FromResult(new FileRead(FileReadOutcome.Missing, default, 0));
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<string>> ListFilesAsync(RepoPath folder, IReadRecorder recorder, CancellationToken cancellationToken) =>
        inner.ListFilesAsync(folder, recorder, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<string>> ListFoldersAsync(RepoPath folder, IReadRecorder recorder, CancellationToken cancellationToken) =>
        inner.ListFoldersAsync(folder, recorder, cancellationToken);
}
