// SPDX-License-Identifier: MIT

using Render.IO.Writing;

namespace Render.Tests.IO.Writing;

/// <summary>The disk, until the given number of changes; then the process is dead, possibly in the middle of writing a file.</summary>
internal sealed class KillingOperations(int changesUntilKill, bool halfWritten) : IFileOperations
{
    private readonly DiskFileOperations _disk = new();

    /// <summary>Changes so far.</summary>
    public int Count { get; private set; }

    public void WriteNew(string path, ReadOnlyMemory<byte> bytes, bool isPrivate)
    {
        if (halfWritten && Count == changesUntilKill)
            _disk.WriteNew(path, bytes[..(bytes.Length / 2)], isPrivate);

        Step();
        _disk.WriteNew(path, bytes, isPrivate);
    }

    public void CopyMode(string from, string to)
    {
        Step();
        _disk.CopyMode(from, to);
    }

    public void Flush(IReadOnlyList<string> paths) => Step();

    public void Move(string from, string to)
    {
        Step();
        _disk.Move(from, to);
    }

    public void Delete(string path)
    {
        Step();
        _disk.Delete(path);
    }

    public void CreateFolder(string path, bool isPrivate)
    {
        Step();
        _disk.CreateFolder(path, isPrivate);
    }

    public void DeleteFolder(string path)
    {
        Step();
        _disk.DeleteFolder(path);
    }

    private void Step()
    {
        if (Count++ >= changesUntilKill)
            throw new KilledException();
    }
}
