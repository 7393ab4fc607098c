// SPDX-License-Identifier: MIT

using Render.Core.Contracts;

namespace Render.Kubernetes.Hosting;

/// <summary>The files of this machine. Links are followed: mounted tokens and certificates are links.</summary>
public sealed class HostFiles : IHostFiles
{
    /// <inheritdoc/>
    public async ValueTask<FileRead> ReadAsync(string path, long maxBytes, CancellationToken cancellationToken)
    {
        if (Directory.Exists(path))
            return new FileRead(FileReadOutcome.IsFolder, default, 0);

        try
        {
            await using var stream = new FileStream(path, new FileStreamOptions { Options = FileOptions.Asynchronous });
            using var content = new MemoryStream();
            var buffer = new byte[16 * 1024];

            // A size is asked of no one: a named pipe, which shells make for <(…), has none.
            for (int count; (count = await stream.ReadAsync(buffer, cancellationToken)) > 0;)
            {
                await content.WriteAsync(buffer.AsMemory(0, count), cancellationToken);
                if (content.Length > maxBytes)
                    return new FileRead(FileReadOutcome.TooLarge, default, content.Length);
            }

            return new FileRead(FileReadOutcome.Read, content.ToArray(), content.Length);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return new FileRead(FileReadOutcome.Missing, default, 0);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            return new FileRead(FileReadOutcome.Unreadable, default, 0);
        }
    }
}
