// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Contracts;
using Render.Core.Paths;

namespace Render.IO.Git;

/// <summary>
/// Files of one commit, held in memory: a run over them touches neither the work tree nor the disk. Links are not followed, since
/// what they lead to may lie outside of the commit; they read as unreadable.
/// </summary>
public sealed class GitTree : IInputTree
{
    private readonly ImmutableDictionary<RepoPath, ReadOnlyMemory<byte>> _files;
    private readonly ImmutableHashSet<RepoPath> _links;
    private readonly ILookup<RepoPath, string> _fileNames;
    private readonly ILookup<RepoPath, string> _folderNames;

    /// <summary>Holds files.</summary>
    /// <param name="commit">The commit's full id.</param>
    /// <param name="files">Content by path, below the folder that is the repository of specs.</param>
    /// <param name="links">Symbolic links and whatever else is no file.</param>
    internal GitTree(string commit, ImmutableDictionary<RepoPath, ReadOnlyMemory<byte>> files, ImmutableHashSet<RepoPath> links)
    {
        (Commit, _files, _links) = (commit, files, links);
        var all = files.Keys.Concat(links).ToArray();
        _fileNames = all.Order().ToLookup(path => path.Parent, path => path.Name);
        _folderNames = all.SelectMany(Folders).Distinct().Order().ToLookup(folder => folder.Parent, folder => folder.Name);
    }

    /// <summary>The commit's full id.</summary>
    public string Commit { get; }

    /// <inheritdoc/>
    public ValueTask<FileRead> ReadAsync(RepoPath path, long maxBytes, IReadRecorder recorder, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (!_files.TryGetValue(path, out var bytes))
        {
            recorder.FileMissing(path);
            return ValueTask.FromResult(new FileRead(OutcomeWithoutFile(path), default, 0));
        }

        if (bytes.Length > maxBytes)
            return ValueTask.FromResult(new FileRead(FileReadOutcome.TooLarge, default, bytes.Length));

        recorder.FileRead(path, Digest.OfInput(bytes.Span));
        return ValueTask.FromResult(new FileRead(FileReadOutcome.Read, bytes, bytes.Length));
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<string>> ListFilesAsync(RepoPath folder, IReadRecorder recorder, CancellationToken cancellationToken) =>
        List(_fileNames, folder, recorder, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<string>> ListFoldersAsync(RepoPath folder, IReadRecorder recorder, CancellationToken cancellationToken) =>
        List(_folderNames, folder, recorder, cancellationToken);

    private FileReadOutcome OutcomeWithoutFile(RepoPath path)
    {
        // What would lie behind a link is not there either, but nobody may take something else in its place.
        for (var at = path; at != RepoPath.Root; at = at.Parent)
        {
            if (_links.Contains(at))
                return FileReadOutcome.Unreadable;
        }

        return _fileNames.Contains(path) || _folderNames.Contains(path) ? FileReadOutcome.IsFolder : FileReadOutcome.Missing;
    }

    private static ValueTask<IReadOnlyList<string>> List(
        ILookup<RepoPath, string> names, RepoPath folder, IReadRecorder recorder, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        IReadOnlyList<string> found = [.. names[folder]];
        recorder.FolderListed(folder, Digest.Of(System.Text.Encoding.UTF8.GetBytes(string.Join('\n', found))));
        return ValueTask.FromResult(found);
    }

    private static IEnumerable<RepoPath> Folders(RepoPath file)
    {
        for (var folder = file.Parent; folder != RepoPath.Root; folder = folder.Parent)
            yield return folder;
    }
}
