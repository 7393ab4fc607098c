// SPDX-License-Identifier: MIT

using System.Collections.Concurrent;
using System.Text;
using Render.Core.Contracts;
using Render.Core.Paths;

namespace Render.Pipeline;

/// <summary>
/// Reads every file once per run, however many environments share it, and still reports each read to the environment that
/// asked: templates, schemas and bases are the same bytes for all of them.
/// </summary>
/// <param name="inner">The tree that really reads.</param>
public sealed class CachedInputTree(IInputTree inner) : IInputTree
{
    private readonly ConcurrentDictionary<RepoPath, Lazy<Task<FileRead>>> _files = new();
    private readonly ConcurrentDictionary<RepoPath, Digest> _digests = new();
    private readonly ConcurrentDictionary<(RepoPath, bool), Lazy<Task<Listing>>> _lists = new();

    /// <inheritdoc/>
    public async ValueTask<FileRead> ReadAsync(RepoPath path, long maxBytes, IReadRecorder recorder, CancellationToken cancellationToken)
    {
        // The shared read must not die with the one caller that happened to start it.
        var read = await _files.GetOrAdd(path, p => new Lazy<Task<FileRead>>(
            () => inner.ReadAsync(p, maxBytes, new DigestsOnly(_digests), CancellationToken.None).AsTask())).Value.WaitAsync(cancellationToken);
        if (read.Outcome == FileReadOutcome.Read)
            recorder.FileRead(path, _digests.GetOrAdd(path, _ => Digest.OfInput(read.Bytes.Span)));
        else
            recorder.FileMissing(path);

        return read;
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<string>> ListFilesAsync(RepoPath folder, IReadRecorder recorder, CancellationToken cancellationToken) =>
        ListAsync(folder, files: true, recorder, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<string>> ListFoldersAsync(RepoPath folder, IReadRecorder recorder, CancellationToken cancellationToken) =>
        ListAsync(folder, files: false, recorder, cancellationToken);

    private async ValueTask<IReadOnlyList<string>> ListAsync(RepoPath folder, bool files, IReadRecorder recorder, CancellationToken cancellationToken)
    {
        var listing = await _lists.GetOrAdd((folder, files), _ => new Lazy<Task<Listing>>(() => ListOnceAsync(folder, files))).Value.WaitAsync(cancellationToken);
        recorder.FolderListed(folder, listing.Digest);
        return listing.Names;
    }

    private async Task<Listing> ListOnceAsync(RepoPath folder, bool files)
    {
        var names = files
            ? await inner.ListFilesAsync(folder, new DigestsOnly(_digests), CancellationToken.None)
            : await inner.ListFoldersAsync(folder, new DigestsOnly(_digests), CancellationToken.None);
        return new Listing(names, Digest.Of(Encoding.UTF8.GetBytes(string.Join('\n', names))));
    }

    private sealed record Listing(IReadOnlyList<string> Names, Digest Digest);

    /// <summary>Keeps the digest that was made when a file was read, so that it is made once.</summary>
    private sealed class DigestsOnly(ConcurrentDictionary<RepoPath, Digest> digests) : IReadRecorder
    {
        public void FileRead(RepoPath path, Digest digest) => digests.TryAdd(path, digest);

        public void FileMissing(RepoPath path)
        {
            // The cache reports to the environment that asked.
        }

        public void FolderListed(RepoPath path, Digest names)
        {
            // The cache reports to the environment that asked.
        }
    }
}
