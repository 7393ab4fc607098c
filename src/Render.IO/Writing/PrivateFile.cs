// SPDX-License-Identifier: MIT

using Render.Core.Diagnostics;
using Render.Core.Text;
using Render.IO.Git;
using Render.IO.Inputs;

namespace Render.IO.Writing;

/// <summary>
/// Writes one file that only its owner may read, to a place that a user named. It replaces a file or nothing: a new file in the place of a
/// pipe or a device would hold the secrets for good, and take the device away from everybody.
/// </summary>
/// <param name="operations">Changes the disk.</param>
public sealed class PrivateFile(IFileOperations operations)
{
    /// <summary>Writes or replaces a file in one step.</summary>
    /// <param name="absolutePath">Where; its folder has to exist.</param>
    /// <param name="bytes">Its content.</param>
    /// <returns>What stood in the way; null when the file is there.</returns>
    public Diagnostic? Write(string absolutePath, ReadOnlyMemory<byte> bytes)
    {
        var place = SourceSpan.OfFile(absolutePath);
        if (GitWorkTree.Find(absolutePath) is { } workTree)
            return OutputWriteErrors.PrivateInWorkTree(place, workTree);

        if (ObstacleAt(absolutePath) is { } found)
            return OutputWriteErrors.PrivateInPlaceOf(place, found);

        return new WholeFile(operations).Write(absolutePath, bytes, isPrivate: true, place);
    }

    private static string? ObstacleAt(string absolutePath) => new FileInfo(absolutePath).LinkTarget is not null ? "link" : SpecialFile.KindAt(absolutePath);
}
