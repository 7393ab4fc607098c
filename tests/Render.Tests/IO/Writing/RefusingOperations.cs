// SPDX-License-Identifier: MIT

using Render.IO.Writing;

namespace Render.Tests.IO.Writing;

/// <summary>The disk, but for one kind of change below one name, which the system refuses.</summary>
internal sealed class RefusingOperations(string verb, string name) : IFileOperations
{
    private readonly DiskFileOperations _disk = new();

    public void WriteNew(string path, ReadOnlyMemory<byte> bytes, bool isPrivate)
    {
        Refuse("write", path);
        _disk.WriteNew(path, bytes, isPrivate);
    }

    public void CopyMode(string from, string to) => _disk.CopyMode(from, to);

    public void Flush(IReadOnlyList<string> paths) => _disk.Flush(paths);

    public void Move(string from, string to)
    {
        Refuse("move", to);
        _disk.Move(from, to);
    }

    public void Delete(string path) => _disk.Delete(path);

    public void CreateFolder(string path, bool isPrivate) => _disk.CreateFolder(path, isPrivate);

    public void DeleteFolder(string path) => _disk.DeleteFolder(path);

    private void Refuse(string what, string path)
    {
        if (verb == what && path.EndsWith(name, StringComparison.Ordinal))
            throw new IOException("no space left");
    }
}
