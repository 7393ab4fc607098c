// SPDX-License-Identifier: MIT

using System.Text;

namespace Render.Testing;

/// <summary>A folder of the test's own, removed at the end. Its name holds a blank and a letter outside ASCII: paths do.</summary>
public sealed class TemporaryFolder : IDisposable
{
    /// <summary>Creates an empty folder.</summary>
    public TemporaryFolder()
    {
        // The system's temporary folder may be a link (macOS); the real path keeps "outside of the root" checks honest.
        var parent = Directory.CreateTempSubdirectory("render-test-").FullName;
        Parent = new DirectoryInfo(parent).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? parent;
        Path = System.IO.Path.Combine(Parent, "wörk tree");
        Directory.CreateDirectory(Path);
    }

    /// <summary>Absolute path.</summary>
    public string Path { get; }

    private string Parent { get; }

    /// <summary>An absolute path in the folder.</summary>
    /// <param name="relative">Forward slashes.</param>
    public string Combine(string relative) => System.IO.Path.Combine(Path, relative.Replace('/', System.IO.Path.DirectorySeparatorChar));

    /// <summary>Writes a file as UTF-8 without a byte order mark, its folders too, and gives its absolute path.</summary>
    public string Write(string relative, string text) => Write(relative, Encoding.UTF8.GetBytes(text));

    /// <summary>Writes a file, its folders too, and gives its absolute path.</summary>
    public string Write(string relative, ReadOnlySpan<byte> bytes)
    {
        var path = Combine(relative);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path) ?? Path);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    /// <summary>Copies a whole folder, contents and sub-folders, below this one.</summary>
    /// <param name="source">Absolute path of the folder to copy.</param>
    /// <param name="relative">Where to; the folder itself when empty.</param>
    public void CopyFrom(string source, string relative = "")
    {
        var target = Combine(relative);
        Directory.CreateDirectory(target);
        foreach (var folder in Directory.EnumerateDirectories(source, "*", SearchOption.AllDirectories))
            Directory.CreateDirectory(System.IO.Path.Combine(target, System.IO.Path.GetRelativePath(source, folder)));
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
            File.Copy(file, System.IO.Path.Combine(target, System.IO.Path.GetRelativePath(source, file)), overwrite: true);
    }

    /// <summary>Every file below the folder, relative with forward slashes, ordinal order, with its bytes.</summary>
    public SortedDictionary<string, byte[]> Snapshot(string relative = "")
    {
        var root = Combine(relative);
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var file in Directory.Exists(root) ? Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories) : [])
            files.Add(System.IO.Path.GetRelativePath(root, file).Replace('\\', '/'), File.ReadAllBytes(file));

        return files;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        try
        {
            MakeWritable();
            Directory.Delete(Parent, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A file still held by a dying child must not turn a green test red; the system clears its temporary folder.
        }
    }

    private void MakeWritable()
    {
        if (OperatingSystem.IsWindows())
            return;

        // Tests take rights away to see what happens; without them back the folder could not be removed.
        foreach (var folder in Directory.EnumerateDirectories(Parent, "*", SearchOption.AllDirectories))
            File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
