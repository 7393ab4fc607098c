// SPDX-License-Identifier: MIT

using Render.Core.Diagnostics;
using Render.Core.Text;
using Render.IO.Git;

namespace Render.IO.Writing;

/// <summary>Writes one file that only its owner may read, to a place that a user named.</summary>
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

        return new WholeFile(operations).Write(absolutePath, bytes, isPrivate: true, place);
    }
}
