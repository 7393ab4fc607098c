// SPDX-License-Identifier: MIT

using System.Text;
using Render.Core.Contracts;
using Render.Core.Paths;

namespace Render.Testing;

/// <summary>
/// An input tree in memory, so that readers and stages are tested without a disk. Folders exist as far as files lie in them.
/// Reads, misses and listings go to the recorder as on disk.
/// </summary>
public sealed class InMemoryTree : IInputTree
{
    private readonly SortedDictionary<RepoPath, byte[]> _files = [];
    private readonly Dictionary<RepoPath, FileReadOutcome> _refusals = [];

    /// <summary>Puts a file, or replaces one, as UTF-8 without a byte order mark. Returns the tree, for chains.</summary>
    public InMemoryTree With(string path, string text) => With(path, Encoding.UTF8.GetBytes(text));

    /// <summary>Puts a file, or replaces one. Returns the tree, for chains.</summary>
    public InMemoryTree With(string path, byte[] bytes)
    {
        _files[RepoPath.Of(path)] = bytes;
        return this;
    }

    /// <summary>Makes a path answer as a disk would that refuses it: unreadable, outside of the root.</summary>
    public InMemoryTree WithRefusal(string path, FileReadOutcome outcome)
    {
        _refusals[RepoPath.Of(path)] = outcome;
        return this;
    }

    /// <summary>Removes a file. Returns the tree, for chains.</summary>
    public InMemoryTree Without(string path)
    {
        _files.Remove(RepoPath.Of(path));
        return this;
    }

    /// <inheritdoc/>
    public ValueTask<FileRead> ReadAsync(RepoPath path, long maxBytes, IReadRecorder recorder, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (_refusals.TryGetValue(path, out var refusal))
            return ValueTask.FromResult(new FileRead(refusal, default, 0));
        if (!_files.TryGetValue(path, out var bytes))
        {
            var outcome = IsFolder(path) ? FileReadOutcome.IsFolder : FileReadOutcome.Missing;
            recorder.FileMissing(path);
            return ValueTask.FromResult(new FileRead(outcome, default, 0));
        }

        if (bytes.Length > maxBytes)
            return ValueTask.FromResult(new FileRead(FileReadOutcome.TooLarge, default, bytes.Length));

        recorder.FileRead(path, Digest.OfInput(bytes));
        return ValueTask.FromResult(new FileRead(FileReadOutcome.Read, bytes, bytes.Length));
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<string>> ListFilesAsync(RepoPath folder, IReadRecorder recorder, CancellationToken cancellationToken) =>
        List(FilesIn(folder), folder, recorder, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<string>> ListFoldersAsync(RepoPath folder, IReadRecorder recorder, CancellationToken cancellationToken) =>
        List(FoldersIn(folder), folder, recorder, cancellationToken);

    private ValueTask<IReadOnlyList<string>> List(
        IReadOnlyList<string> names, RepoPath folder, IReadRecorder recorder, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();

        // The digest covers files and folders, so that both listings of one folder record the same thing.
        var all = FilesIn(folder).Concat(FoldersIn(folder).Select(name => name + "/"));
        recorder.FolderListed(folder, Digest.Of(Encoding.UTF8.GetBytes(string.Join('\n', all))));
        return ValueTask.FromResult(names);
    }

    private List<string> FilesIn(RepoPath folder) =>
        [.. _files.Keys.Where(path => path.Parent == folder).Select(path => path.Name).Order(StringComparer.Ordinal)];

    private List<string> FoldersIn(RepoPath folder) =>
        [.. _files.Keys.Select(path => FolderBelow(folder, path)).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static string? FolderBelow(RepoPath folder, RepoPath file)
    {
        if (file.Parent == folder || !file.IsWithin(folder))
            return null;

        var start = folder.Value.Length == 0 ? 0 : folder.Value.Length + 1;
        return file.Value[start..file.Value.IndexOf('/', start)];
    }

    private bool IsFolder(RepoPath path) => path == RepoPath.Root || _files.Keys.Any(file => file != path && file.IsWithin(path));
}
