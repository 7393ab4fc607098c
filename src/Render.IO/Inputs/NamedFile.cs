// SPDX-License-Identifier: MIT

namespace Render.IO.Inputs;

/// <summary>Reads a file that a user named on the command line, wherever it lies.</summary>
public static class NamedFile
{
    /// <summary>The content; null when it is not there, is too large, or the system refuses.</summary>
    /// <param name="absolutePath">The file.</param>
    /// <param name="maxBytes">Larger files are not read.</param>
    public static byte[]? Read(string absolutePath, long maxBytes)
    {
        try
        {
            return new FileInfo(absolutePath) is { Exists: true } info && info.Length <= maxBytes ? File.ReadAllBytes(absolutePath) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
