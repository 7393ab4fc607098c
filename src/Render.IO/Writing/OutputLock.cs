// SPDX-License-Identifier: MIT

namespace Render.IO.Writing;

/// <summary>
/// Keeps two writers apart. The system holds the lock, so it vanishes with its process, however that ends; the file stays.
/// </summary>
internal static class OutputLock
{
    /// <summary>EROFS of Linux and macOS, which .NET gives as it is; no code of Windows is like it.</summary>
    private const int ReadOnlyFileSystem = 30;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>Takes the lock; null when another run still holds it after <paramref name="limit"/>.</summary>
    /// <param name="path">The lock file, in a folder that exists.</param>
    /// <param name="limit">How long to wait.</param>
    /// <param name="waiting">Called once when there is something to wait for.</param>
    /// <param name="time">Measures the waiting.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    public static async Task<IDisposable?> AcquireAsync(
        string path, TimeSpan limit, Action? waiting, TimeProvider time, CancellationToken cancellationToken)
    {
        var start = time.GetTimestamp();
        var told = false;
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (TryOpen(path) is { } held)
                return held;

            if (time.GetElapsedTime(start) >= limit)
                return null;

            if (!told)
                waiting?.Invoke();

            told = true;
            await Task.Delay(Pause, time, cancellationToken);
        }
    }

    private static FileStream? TryOpen(string path)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException e) when (File.Exists(path) && e.HResult != ReadOnlyFileSystem)
        {
            return null;
        }
    }
}
