// SPDX-License-Identifier: MIT

namespace Render.IO.Writing;

/// <summary>
/// Every change that the writer makes to a disk, one call each. A port, so that tests can stop a write between any two of them.
/// Paths are absolute; failures are <see cref="IOException"/> or <see cref="UnauthorizedAccessException"/>.
/// </summary>
public interface IFileOperations
{
    /// <summary>Writes a file that does not exist yet.</summary>
    /// <param name="path">Where.</param>
    /// <param name="bytes">Its content.</param>
    /// <param name="isPrivate">True when only the user may read it (0600); elsewhere the system's default holds.</param>
    void WriteNew(string path, ReadOnlyMemory<byte> bytes, bool isPrivate);

    /// <summary>Gives a file the rights that another one has; nothing where the system knows none.</summary>
    void CopyMode(string from, string to);

    /// <summary>Returns when the contents of these files would survive a loss of power.</summary>
    void Flush(IReadOnlyList<string> paths);

    /// <summary>Renames a file, replacing what stands there, in one step.</summary>
    void Move(string from, string to);

    /// <summary>Removes a file or a link.</summary>
    void Delete(string path);

    /// <summary>Makes a folder and those above it.</summary>
    /// <param name="path">Where.</param>
    /// <param name="isPrivate">True when only the user may look into it (0700).</param>
    void CreateFolder(string path, bool isPrivate);

    /// <summary>Removes an empty folder.</summary>
    void DeleteFolder(string path);
}
