// SPDX-License-Identifier: MIT

using System.Runtime.InteropServices;

namespace Render.IO.Writing;

/// <summary>The disk itself.</summary>
public sealed class DiskFileOperations : IFileOperations
{
    private const int WorthOneBarrier = 16;
    private const UnixFileMode OwnerFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <inheritdoc/>
    public void WriteNew(string path, ReadOnlyMemory<byte> bytes, bool isPrivate)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, BufferSize = 0 };

        // Set while the file is made: there is no moment at which others could open it.
        if (isPrivate && !OperatingSystem.IsWindows())
            options.UnixCreateMode = OwnerFile;

        using var stream = new FileStream(path, options);
        stream.Write(bytes.Span);
    }

    /// <inheritdoc/>
    public void CopyMode(string from, string to)
    {
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(to, File.GetUnixFileMode(from));
    }

    /// <inheritdoc/>
    public void Flush(IReadOnlyList<string> paths)
    {
        if (paths.Count > WorthOneBarrier && TryFlushFileSystem(paths[0]))
            return;

        foreach (var path in paths)
        {
            using var handle = File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite);
            RandomAccess.FlushToDisk(handle);
        }
    }

    /// <inheritdoc/>
    public void Move(string from, string to) => File.Move(from, to, overwrite: true);

    /// <inheritdoc/>
    public void Delete(string path) => File.Delete(path);

    /// <inheritdoc/>
    public void CreateFolder(string path, bool isPrivate)
    {
        if (isPrivate && !OperatingSystem.IsWindows())
            Directory.CreateDirectory(path, OwnerFile | UnixFileMode.UserExecute);
        else
            Directory.CreateDirectory(path);
    }

    /// <inheritdoc/>
    public void DeleteFolder(string path) => Directory.Delete(path, recursive: false);

    /// <summary>One barrier for the whole file system costs less than one for each of thousands of files.</summary>
    private static bool TryFlushFileSystem(string path)
    {
        if (!OperatingSystem.IsLinux())
            return false;

        try
        {
            using var handle = File.OpenHandle(path);
            return SyncFileSystem(handle) == 0;
        }
        catch (Exception e) when (e is DllNotFoundException or EntryPointNotFoundException)
        {
            return false;
        }
    }

    [DllImport("libc", EntryPoint = "syncfs")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SyncFileSystem(SafeHandle descriptor);
}
