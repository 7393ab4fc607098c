// SPDX-License-Identifier: MIT

using System.Collections.Concurrent;
using System.Collections.Immutable;
using Render.Core.Contracts;
using Render.Core.Paths;

namespace Render.IO.Inputs;

/// <summary>Remembers what a run looked at, for <c>render.json</c> and for finding out what a change can affect. Thread-safe.</summary>
public sealed class ReadRecorder : IReadRecorder
{
    private readonly ConcurrentDictionary<Place, ReadRecord> _reads = new();

    /// <inheritdoc/>
    public void FileRead(RepoPath path, Digest digest) => Add(path, ReadKind.File, digest);

    /// <inheritdoc/>
    public void FileMissing(RepoPath path) => Add(path, ReadKind.Missing, Digest.None);

    /// <inheritdoc/>
    public void FolderListed(RepoPath path, Digest names) => Add(path, ReadKind.Folder, names);

    /// <summary>Everything recorded so far, by path, then by kind.</summary>
    public ImmutableArray<ReadRecord> ToSorted()
    {
        List<ReadRecord> reads = [.. _reads.Values];
        reads.Sort((left, right) => left.Path.CompareTo(right.Path) is var order and not 0 ? order : left.Kind - right.Kind);
        return [.. reads];
    }

    /// <summary>Passes everything recorded here on, such as from one environment's recorder to the run's.</summary>
    public void CopyTo(IReadRecorder other)
    {
        foreach (var read in ToSorted())
        {
            if (read.Kind == ReadKind.File)
                other.FileRead(read.Path, read.Digest);
            else if (read.Kind == ReadKind.Folder)
                other.FolderListed(read.Path, read.Digest);
            else
                other.FileMissing(read.Path);
        }
    }

    private void Add(RepoPath path, ReadKind kind, Digest digest) => _reads.TryAdd(new Place(path, (int)kind), new ReadRecord(path, kind, digest));

    private sealed record Place(RepoPath Path, int Kind);
}
