// SPDX-License-Identifier: MIT

namespace Render.IO.Writing;

/// <summary>
/// A pipe or a device, which is written to as it is: a rename would put a file in its place. The system keeps whoever opens a pipe until
/// somebody reads from it, which cannot be called off, so that happens on a thread that is left behind when patience ends.
/// </summary>
/// <param name="absolutePath">The pipe or the device.</param>
internal sealed class WrittenThrough(string absolutePath)
{
    /// <summary>How long a pipe's reader is waited for.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Writes to it.</summary>
    /// <returns>Why the system refused, in words; null when all is written.</returns>
    public string? Write(ReadOnlyMemory<byte> bytes)
    {
        FileStream? stream = null;
        string? refusal = null;
        var opening = new Thread(() => refusal = Refusal(() => stream = Open())) { IsBackground = true };
        opening.Start();
        if (!opening.Join(Patience))
            return "nobody reads from the pipe";

        return refusal ?? Refusal(() => WriteTo(stream, bytes));
    }

    private FileStream Open() => new(absolutePath, FileMode.Open, FileAccess.Write);

    private static void WriteTo(FileStream? stream, ReadOnlyMemory<byte> bytes)
    {
        using (stream)
            stream?.Write(bytes.Span);
    }

    private static string? Refusal(Action action)
    {
        try
        {
            action();
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return SystemReason.Of(e);
        }
    }
}
