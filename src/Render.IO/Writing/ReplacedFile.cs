// SPDX-License-Identifier: MIT

using Render.Core.Diagnostics;
using Render.Core.Text;
using Render.IO.Inputs;

namespace Render.IO.Writing;

/// <summary>Writes a file that a user named on the command line, such as a report, over an older one.</summary>
/// <param name="operations">Changes the disk.</param>
public sealed class ReplacedFile(IFileOperations operations)
{
    /// <summary>What stands where the file or a folder above it would, in words; null when nothing does.</summary>
    /// <param name="absolutePath">Where the file is wanted.</param>
    public static string? Obstacle(string absolutePath)
    {
        if (Directory.Exists(absolutePath))
            return "it is a folder";

        return FileAbove(absolutePath) is { } file ? $"'{file}' is no folder" : null;
    }

    /// <summary>The name of a file that stands where a folder above this path would; null when none does.</summary>
    internal static string? FileAbove(string absolutePath)
    {
        for (var above = Path.GetDirectoryName(absolutePath); above is not null; above = Path.GetDirectoryName(above))
        {
            if (File.Exists(above))
                return Path.GetFileName(above);
        }

        return null;
    }

    /// <summary>Writes the file in one step; the folders above it are made. A pipe or a device is written to as it is.</summary>
    /// <param name="absolutePath">Where.</param>
    /// <param name="shown">The path as the user gave it.</param>
    /// <param name="bytes">Its content.</param>
    /// <returns>What stood in the way; null when the file is there.</returns>
    public Diagnostic? Write(string absolutePath, string shown, ReadOnlyMemory<byte> bytes)
    {
        // Below /dev/ links lead to pipes and devices; elsewhere a link is replaced.
        var refusal = absolutePath.StartsWith("/dev/", StringComparison.Ordinal) || SpecialFile.KindAt(absolutePath) is not null
            ? new WrittenThrough(absolutePath).Write(bytes)
            : new FileReplacement(operations).Write(absolutePath, bytes);
        return refusal is null ? null : OutputWriteErrors.ReportRefused(SourceSpan.OfFile(shown), refusal);
    }
}
