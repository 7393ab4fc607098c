// SPDX-License-Identifier: MIT

using System.Formats.Tar;

namespace Render.IO.Inputs;

/// <summary>
/// Tells a pipe, a device or a socket from an empty file without opening it, which could wait for ever. Only the writer of archives asks
/// the system for the type of a file; nothing of the archive is kept.
/// </summary>
internal static class SpecialFile
{
    /// <summary>What stands at a path, in a word; null for a file, a folder, a link and nothing.</summary>
    public static string? KindAt(string absolutePath)
    {
        // A file with something in it is a file; what leads elsewhere is not asked.
        var info = new FileInfo(absolutePath);
        return info is { Exists: true, LinkTarget: null, Length: 0 } ? Kind(absolutePath) : null;
    }

    /// <summary>What stands at a real path (no link) with a length of zero, in a word; null for a file.</summary>
    public static string? Kind(string realPath)
    {
        // Pipes of Windows do not stand in folders.
        if (OperatingSystem.IsWindows())
            return null;

        using var archive = new MemoryStream();
        try
        {
            using (var writer = new TarWriter(archive, leaveOpen: true))
                writer.WriteEntry(realPath, "file");
        }
        catch (IOException)
        {
            // A socket has no place in an archive. What cannot be opened has said so before.
            return File.Exists(realPath) ? "socket" : null;
        }

        archive.Position = 0;
        using var reader = new TarReader(archive);
        return reader.GetNextEntry()?.EntryType switch
        {
            TarEntryType.Fifo => "pipe",
            TarEntryType.CharacterDevice or TarEntryType.BlockDevice => "device",
            _ => null,
        };
    }
}
