// SPDX-License-Identifier: MIT

using System.IO.Enumeration;
using Render.Core.Contracts;

namespace Render.IO.Inputs;

/// <summary>Files that a user names on the command line, wherever they lie.</summary>
public static class NamedFiles
{
    private const string GitFolder = ".git";
    private static readonly EnumerationOptions Everything = new() { RecurseSubdirectories = true, AttributesToSkip = default };

    /// <summary>
    /// The file itself, or every file and every link below a folder but git's own, in ordinal order; null when nothing stands there. Links
    /// in a folder are not followed. A pipe in a folder is no file; one that is named is what a shell makes for <c>&lt;(…)</c>.
    /// </summary>
    public static IReadOnlyList<string>? Expand(string absolutePath)
    {
        if (File.Exists(absolutePath) || IsLink(absolutePath))
            return [absolutePath];

        if (!Directory.Exists(absolutePath))
            return null;

        var git = Path.DirectorySeparatorChar + GitFolder + Path.DirectorySeparatorChar;
        var all = new FileSystemEnumerable<string>(absolutePath, (ref entry) => entry.ToFullPath(), Everything)
        {
            ShouldIncludePredicate = (ref entry) => !entry.IsDirectory || IsLink(ref entry),
            ShouldRecursePredicate = (ref entry) => !IsLink(ref entry),
        };
        return [.. all.Where(file => !file.Contains(git, StringComparison.Ordinal) && SpecialFile.KindAt(file) is null).Order(StringComparer.Ordinal)];
    }

    /// <summary>Reads a file.</summary>
    /// <param name="absolutePath">The file.</param>
    /// <param name="maxBytes">Larger files are not read.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    public static async Task<FileRead> ReadAsync(string absolutePath, long maxBytes, CancellationToken cancellationToken)
    {
        try
        {
            // Only what has a length of its own is no pipe for sure.
            if (new FileInfo(absolutePath) is not { LinkTarget: null, Length: > 0 and var size })
                return await PipedFile.ReadAsync(absolutePath, maxBytes, null, cancellationToken);

            return size > maxBytes
                ? new FileRead(FileReadOutcome.TooLarge, default, size)
                : new FileRead(FileReadOutcome.Read, await File.ReadAllBytesAsync(absolutePath, cancellationToken), size);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new FileRead(FileReadOutcome.Unreadable, default, 0);
        }
    }

    private static bool IsLink(string path) => new FileInfo(path).LinkTarget is not null;

    private static bool IsLink(ref FileSystemEntry entry) => entry.Attributes.HasFlag(FileAttributes.ReparsePoint);
}
