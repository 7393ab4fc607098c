// SPDX-License-Identifier: MIT

using System.Text;
using Render.Core.Contracts;
using Render.Core.Paths;

namespace Render.IO.Inputs;

/// <summary>
/// The files below one folder of the disk. A file is opened by its real path and looked at again afterwards, so that a link
/// swapped in between is noticed; on Linux the open handle itself is asked where it leads.
/// </summary>
/// <remarks>
/// A file of zero length is not opened: a named pipe looks like one, and opening it would wait for a writer for ever.
/// Names that <see cref="RepoPath"/> refuses are not listed; they count in the listing's digest.
/// </remarks>
public sealed class DiskInputTree : IInputTree
{
    private readonly PathJail _jail;

    /// <summary>Opens a root.</summary>
    /// <param name="absoluteRoot">An absolute path; links on the way to it are resolved once.</param>
    public DiskInputTree(string absoluteRoot) => _jail = new PathJail(absoluteRoot);

    /// <summary>The root's real path.</summary>
    public string Root => _jail.Root;

    /// <inheritdoc/>
    public ValueTask<FileRead> ReadAsync(RepoPath path, long maxBytes, IReadRecorder recorder, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var read = Read(path, maxBytes, cancellationToken);
        if (read.Outcome == FileReadOutcome.Read)
            recorder.FileRead(path, Digest.OfInput(read.Bytes.Span));
        else
            recorder.FileMissing(path);

        return ValueTask.FromResult(read);
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<string>> ListFilesAsync(RepoPath folder, IReadRecorder recorder, CancellationToken cancellationToken) =>
        ListAsync(folder, recorder, wantFolders: false, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<string>> ListFoldersAsync(RepoPath folder, IReadRecorder recorder, CancellationToken cancellationToken) =>
        ListAsync(folder, recorder, wantFolders: true, cancellationToken);

    private FileRead Read(RepoPath path, long maxBytes, CancellationToken cancellationToken)
    {
        try
        {
            var place = _jail.Resolve(path);
            if (place.Kind != JailedPathKind.Inside)
                return Refused(place.Kind == JailedPathKind.Outside ? FileReadOutcome.OutsideRoot : FileReadOutcome.Missing);

            var info = new FileInfo(place.RealPath);
            if (info.Attributes.HasFlag(FileAttributes.Directory))
                return Refused(CanList(place.RealPath) ? FileReadOutcome.IsFolder : FileReadOutcome.Unreadable);

            if (info.Length == 0)
                return SpecialFile.Kind(place.RealPath) is not null ? Refused(FileReadOutcome.NoFile) : new FileRead(FileReadOutcome.Read, default, 0);

            return info.Length > maxBytes
                ? Refused(FileReadOutcome.TooLarge, info.Length)
                : ReadOpen(path, place, maxBytes, cancellationToken);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return Refused(FileReadOutcome.Missing);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Refused(FileReadOutcome.Unreadable);
        }
    }

    private static bool CanList(string folder)
    {
        try
        {
            using var entries = Directory.EnumerateFileSystemEntries(folder).GetEnumerator();
            entries.MoveNext();
            return true;
        }
        catch (UnauthorizedAccessException)
        {
            return false;
        }
    }

    private FileRead ReadOpen(RepoPath path, JailedPath place, long maxBytes, CancellationToken cancellationToken)
    {
        using var handle = File.OpenHandle(
            place.RealPath, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, FileOptions.SequentialScan);
        var again = _jail.Resolve(path);
        if (again.Kind != place.Kind || again.RealPath != place.RealPath || !OpenFile.Leads(handle, place.RealPath))
            return Refused(FileReadOutcome.OutsideRoot);

        var length = RandomAccess.GetLength(handle);
        if (length > maxBytes)
            return Refused(FileReadOutcome.TooLarge, length);

        // One byte more than expected, so that a file which is still growing is seen as such.
        var buffer = new byte[length + 1];
        var filled = 0;
        while (filled < buffer.Length && RandomAccess.Read(handle, buffer.AsSpan(filled), filled) is var count and > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            filled += count;
        }

        return filled > length
            ? Refused(FileReadOutcome.Unreadable, filled)
            : new FileRead(FileReadOutcome.Read, buffer.AsMemory(0, filled), filled);
    }

    private static FileRead Refused(FileReadOutcome outcome, long size = 0) => new(outcome, default, size);

    private ValueTask<IReadOnlyList<string>> ListAsync(
        RepoPath folder, IReadRecorder recorder, bool wantFolders, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var entries = Entries(folder);
        recorder.FolderListed(folder, Digest.Of(Encoding.UTF8.GetBytes(string.Join('\n', entries.Select(e => e.IsFolder ? e.Name + "/" : e.Name)))));
        IReadOnlyList<string> names =
            [.. entries.Where(e => e.IsFolder == wantFolders && RepoPath.TryParse(e.Name, out _, out _)).Select(e => e.Name)];
        return ValueTask.FromResult(names);
    }

    private List<Entry> Entries(RepoPath folder)
    {
        var place = _jail.Resolve(folder);
        if (place.Kind != JailedPathKind.Inside)
            return [];

        try
        {
            // Files first, then folders, each in ordinal order: the shape that the digest of a listing has everywhere.
            List<Entry> entries = [.. new DirectoryInfo(place.RealPath).EnumerateFileSystemInfos().Select(info => new Entry(info.Name, IsFolder(folder, info)))];
            entries.Sort((left, right) =>
                left.IsFolder == right.IsFolder ? string.CompareOrdinal(left.Name, right.Name) : left.IsFolder.CompareTo(right.IsFolder));
            return entries;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    /// <summary>A link counts as what it leads to when that is inside; one that leads out is listed as a file, so that reading it says so.</summary>
    private bool IsFolder(RepoPath folder, FileSystemInfo info)
    {
        if (!info.Attributes.HasFlag(FileAttributes.ReparsePoint) || info.LinkTarget is null)
            return info.Attributes.HasFlag(FileAttributes.Directory);

        return RepoPath.TryParse(folder.Value.Length == 0 ? info.Name : folder.Value + "/" + info.Name, out var path, out _)
            && _jail.Resolve(path) is { Kind: JailedPathKind.Inside } target
            && Directory.Exists(target.RealPath);
    }

    private sealed record Entry(string Name, bool IsFolder);
}
