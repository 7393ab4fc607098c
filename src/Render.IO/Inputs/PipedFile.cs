// SPDX-License-Identifier: MIT

using Render.Core.Contracts;

namespace Render.IO.Inputs;

/// <summary>
/// Reads files of the user that may be pipes, which shells make for <c>&lt;(…)</c>. The system keeps whoever opens a pipe until somebody
/// writes to it, and whoever reads until something comes, and neither can be called off. So both happen on threads of their own, which
/// are left behind when patience ends: the process does not wait for them at its end.
/// </summary>
public static class PipedFile
{
    private const int BufferSize = 16 * 1024;
    private static readonly TimeSpan UsualOpening = TimeSpan.FromSeconds(10);

    // A writer that is there may have to ask somebody first.
    private static readonly TimeSpan UsualReading = TimeSpan.FromMinutes(5);

    /// <summary>Reads a whole file. Links are followed.</summary>
    /// <param name="absolutePath">The file.</param>
    /// <param name="maxBytes">Larger files are not read.</param>
    /// <param name="patience">How long a pipe's writer is waited for, and then its words; null for what is usual.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    public static async Task<FileRead> ReadAsync(string absolutePath, long maxBytes, TimeSpan? patience, CancellationToken cancellationToken)
    {
        if (Directory.Exists(absolutePath))
            return Failed(FileReadOutcome.IsFolder);

        try
        {
            var stream = await Apart(() => Open(absolutePath)).WaitAsync(patience ?? UsualOpening, cancellationToken);
            return await Apart(() => ReadToEnd(stream, maxBytes)).WaitAsync(patience ?? UsualReading, cancellationToken);
        }
        catch (TimeoutException)
        {
            return Failed(FileReadOutcome.NobodyWrites);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return Failed(FileReadOutcome.Missing);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            return Failed(FileReadOutcome.Unreadable);
        }
    }

    /// <summary>Such threads are background threads, and none that others wait for as they would for one of the pool.</summary>
    private static Task<T> Apart<T>(Func<T> work) =>
        Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    private static FileStream Open(string path) => new(path, new FileStreamOptions { BufferSize = 0 });

    private static FileRead ReadToEnd(FileStream stream, long maxBytes)
    {
        using (stream)
        {
            using var content = new MemoryStream();
            var buffer = new byte[BufferSize];

            // A size is asked of no one: a pipe has none.
            for (int count; (count = stream.Read(buffer)) > 0;)
            {
                content.Write(buffer.AsSpan(0, count));
                if (content.Length > maxBytes)
                    return new FileRead(FileReadOutcome.TooLarge, default, content.Length);
            }

            return new FileRead(FileReadOutcome.Read, content.ToArray(), content.Length);
        }
    }

    private static FileRead Failed(FileReadOutcome outcome) => new(outcome, default, 0);
}
