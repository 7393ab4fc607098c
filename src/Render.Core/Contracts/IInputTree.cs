// SPDX-License-Identifier: MIT

using Render.Core.Paths;

namespace Render.Core.Contracts;

/// <summary>
/// Read-only access to the files below one root. Every read, every listing and every miss is reported to the recorder,
/// so that what a run depended on is known exactly. Links that lead out of the root are refused.
/// </summary>
public interface IInputTree
{
    /// <summary>Reads a whole file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="maxBytes">Larger files are not read.</param>
    /// <param name="recorder">Receives the read, the miss or the refusal.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    ValueTask<FileRead> ReadAsync(RepoPath path, long maxBytes, IReadRecorder recorder, CancellationToken cancellationToken);

    /// <summary>The names of files directly in a folder, ordinal order; empty when the folder does not exist.</summary>
    ValueTask<IReadOnlyList<string>> ListFilesAsync(RepoPath folder, IReadRecorder recorder, CancellationToken cancellationToken);

    /// <summary>The names of folders directly in a folder, ordinal order; empty when the folder does not exist.</summary>
    ValueTask<IReadOnlyList<string>> ListFoldersAsync(RepoPath folder, IReadRecorder recorder, CancellationToken cancellationToken);
}
