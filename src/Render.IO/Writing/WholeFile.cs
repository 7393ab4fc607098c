// SPDX-License-Identifier: MIT

using Render.Core.Diagnostics;
using Render.Core.Text;

namespace Render.IO.Writing;

/// <summary>Writes or replaces one file in one step: whoever reads it sees the old one or the new one.</summary>
/// <param name="operations">Changes the disk.</param>
public sealed class WholeFile(IFileOperations operations)
{
    /// <summary>True when the new file takes over the rights of the one that it replaces.</summary>
    public bool KeepsMode { get; init; }

    /// <summary>Writes a file.</summary>
    /// <param name="absolutePath">Where; a folder that does not exist is made for a public file only: a private one goes where a user said.</param>
    /// <param name="bytes">Its content.</param>
    /// <param name="isPrivate">True when only its owner may read it (0600).</param>
    /// <param name="place">The file as messages name it.</param>
    /// <returns>What stood in the way; null when the file is there.</returns>
    public Diagnostic? Write(string absolutePath, ReadOnlyMemory<byte> bytes, bool isPrivate, SourceSpan place) =>
        new FileReplacement(operations) { IsDurable = true, IsPrivate = isPrivate, KeepsMode = KeepsMode }.Write(absolutePath, bytes) is { } refusal
            ? OutputWriteErrors.WriteRefused(place, refusal)
            : null;
}
