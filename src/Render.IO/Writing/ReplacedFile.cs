// SPDX-License-Identifier: MIT

using Render.Core.Diagnostics;
using Render.Core.Text;

namespace Render.IO.Writing;

/// <summary>Writes a file that a user named on the command line, such as a report, over an older one.</summary>
/// <param name="operations">Changes the disk.</param>
public sealed class ReplacedFile(IFileOperations operations)
{
    private const string Ending = ".render-new";

    /// <summary>What stands where the file or a folder above it would, in words; null when nothing does.</summary>
    /// <param name="absolutePath">Where the file is wanted.</param>
    public static string? Obstacle(string absolutePath)
    {
        if (Directory.Exists(absolutePath))
            return "it is a folder";

        for (var above = Path.GetDirectoryName(absolutePath); above is not null; above = Path.GetDirectoryName(above))
        {
            if (File.Exists(above))
                return $"'{Path.GetFileName(above)}' is no folder";
        }

        return null;
    }

    /// <summary>Writes the file in one step; the folders above it are made.</summary>
    /// <param name="absolutePath">Where.</param>
    /// <param name="shown">The path as the user gave it.</param>
    /// <param name="bytes">Its content.</param>
    /// <returns>What stood in the way; null when the file is there.</returns>
    public Diagnostic? Write(string absolutePath, string shown, ReadOnlyMemory<byte> bytes)
    {
        try
        {
            // A pipe or a device is written to as it is: a rename would put a file in its place.
            if (absolutePath.StartsWith("/dev/", StringComparison.Ordinal))
            {
                using var stream = new FileStream(absolutePath, FileMode.Open, FileAccess.Write);
                stream.Write(bytes.Span);
                return null;
            }

            operations.CreateFolder(Path.GetDirectoryName(absolutePath) ?? absolutePath, isPrivate: false);
            var fresh = absolutePath + Ending;
            if (File.Exists(fresh))
                operations.Delete(fresh);

            operations.WriteNew(fresh, bytes, isPrivate: false);
            operations.Move(fresh, absolutePath);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return OutputWriteErrors.ReportRefused(SourceSpan.OfFile(shown), SystemReason.Of(e));
        }
    }
}
