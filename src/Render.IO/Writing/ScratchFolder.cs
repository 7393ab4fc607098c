// SPDX-License-Identifier: MIT

namespace Render.IO.Writing;

/// <summary>A folder of our own among the system's temporary ones, readable by its owner alone, removed at the end.</summary>
public sealed class ScratchFolder : IDisposable
{
    /// <summary>Makes an empty folder.</summary>
    /// <param name="prefix">Begins its name, for whoever finds it after a crash.</param>
    public ScratchFolder(string prefix) => Path = Directory.CreateTempSubdirectory(prefix).FullName;

    /// <summary>Its absolute path.</summary>
    public string Path { get; }

    /// <inheritdoc/>
    public void Dispose()
    {
        try
        {
            // Git makes its objects read-only, which Windows takes for a reason not to delete them.
            foreach (var file in new DirectoryInfo(Path).EnumerateFiles("*", SearchOption.AllDirectories).Where(file => file.IsReadOnly))
                file.IsReadOnly = false;

            Directory.Delete(Path, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A leftover of a temporary folder is the system's to clear; it must not turn a finished commit into a failure.
        }
    }
}
