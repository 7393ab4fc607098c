// SPDX-License-Identifier: MIT

using System.Collections.Concurrent;
using Render.Core.Contracts;
using Render.Core.Paths;

namespace Render.Testing;

/// <summary>A recorder that tests can ask what was looked at. Thread-safe, as the contract wants.</summary>
public sealed class RecordedReads : IReadRecorder
{
    private readonly ConcurrentDictionary<RepoPath, Digest> _read = new();
    private readonly ConcurrentDictionary<RepoPath, bool> _missing = new();
    private readonly ConcurrentDictionary<RepoPath, Digest> _listed = new();

    /// <summary>Files that were read, ordinal order.</summary>
    public IReadOnlyList<string> Read => Sorted(_read.Keys);

    /// <summary>Files that were asked for and were not there, ordinal order.</summary>
    public IReadOnlyList<string> Missing => Sorted(_missing.Keys);

    /// <summary>Folders that were listed, ordinal order.</summary>
    public IReadOnlyList<string> Listed => Sorted(_listed.Keys);

    /// <summary>The digest that was recorded for a file; null when it was not read.</summary>
    public Digest? DigestOf(string path) => _read.TryGetValue(RepoPath.Of(path), out var digest) ? digest : null;

    /// <inheritdoc/>
    public void FileRead(RepoPath path, Digest digest) => _read[path] = digest;

    /// <inheritdoc/>
    public void FileMissing(RepoPath path) => _missing[path] = true;

    /// <inheritdoc/>
    public void FolderListed(RepoPath path, Digest names) => _listed[path] = names;

    private static string[] Sorted(IEnumerable<RepoPath> paths) => [.. paths.Order().Select(path => path.Value)];
}
