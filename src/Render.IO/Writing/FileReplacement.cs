// SPDX-License-Identifier: MIT

namespace Render.IO.Writing;

/// <summary>
/// Writes or replaces one file in one step, by way of a new one beside it: whoever reads it sees the old one or the new one, and a
/// refusal leaves the old one and nothing else.
/// </summary>
/// <param name="operations">Changes the disk.</param>
internal sealed class FileReplacement(IFileOperations operations)
{
    private const string Ending = ".render-new";

    /// <summary>True when the content has to survive a loss of power once the file has its name.</summary>
    public bool IsDurable { get; init; }

    /// <summary>True when only its owner may read it (0600). Its folder has to exist then: a private file goes where a user said.</summary>
    public bool IsPrivate { get; init; }

    /// <summary>True when the new file takes over the rights of the one that it replaces.</summary>
    public bool KeepsMode { get; init; }

    /// <summary>Writes the file; the folders above a public one are made.</summary>
    /// <returns>Why the system refused, in words; null when the file is there.</returns>
    public string? Write(string absolutePath, ReadOnlyMemory<byte> bytes)
    {
        var fresh = absolutePath + Ending;
        try
        {
            if (!IsPrivate && Path.GetDirectoryName(absolutePath) is { } folder)
                operations.CreateFolder(folder, isPrivate: false);

            if (File.Exists(fresh))
                operations.Delete(fresh);

            // With the owner's rights alone until it has those of the old one: nobody may open it who could not open that.
            var takesMode = KeepsMode && File.Exists(absolutePath);
            operations.WriteNew(fresh, bytes, IsPrivate || takesMode);
            if (takesMode)
                operations.CopyMode(absolutePath, fresh);

            if (IsDurable)
                operations.Flush([fresh]);

            operations.Move(fresh, absolutePath);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Remove(fresh);
            return SystemReason.Of(e);
        }
    }

    private void Remove(string fresh)
    {
        try
        {
            if (File.Exists(fresh))
                operations.Delete(fresh);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The first refusal is the one to tell of; the next write of this file removes what is left here.
        }
    }
}
