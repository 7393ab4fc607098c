// SPDX-License-Identifier: MIT

using System.Formats.Tar;

namespace Render.IO.Inputs;

/// <summary>
/// Tells a pipe, a device or a socket from an empty file without opening it, which could wait for ever. Only the writer of archives asks
/// the system for the type of a file; nothing of the archive is kept.
/// </summary>
internal static class SpecialFile
{
    /// <summary>True for anything but a file, at a real path (no link) with a length of zero.</summary>
    public static bool Stands(string realPath)
    {
        // Pipes of Windows do not stand in folders.
        if (OperatingSystem.IsWindows())
            return false;

        using var archive = new MemoryStream();
        try
        {
            using (var writer = new TarWriter(archive, leaveOpen: true))
                writer.WriteEntry(realPath, "file");
        }
        catch (IOException)
        {
            // A socket has no place in an archive. What cannot be opened has said so before.
            return File.Exists(realPath);
        }

        archive.Position = 0;
        using var reader = new TarReader(archive);
        return reader.GetNextEntry()?.EntryType is TarEntryType.Fifo or TarEntryType.CharacterDevice or TarEntryType.BlockDevice;
    }
}
