// SPDX-License-Identifier: MIT

namespace Render.IO.Writing;

/// <summary>
/// Standard output or standard error as a run writes to it: no write fails, since the work must not depend on who reads along.
/// A reader that went away, and a stream that was closed before the start, are nobody's loss; any other refusal is kept.
/// </summary>
/// <param name="stream">The stream of the process; it stays open.</param>
public sealed class StandardStream(Stream stream) : Stream
{
    /// <summary>Why the system refused to take what was written, in words; null when nothing was lost that anybody waits for.</summary>
    public string? Refusal { get; private set; }

    /// <inheritdoc/>
    public override bool CanRead => false;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => true;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        try
        {
            stream.Write(buffer);
        }
        catch (Exception e) when (IsRefusal(e))
        {
            Keep(e);
        }
    }

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override void Flush()
    {
        try
        {
            stream.Flush();
        }
        catch (Exception e) when (IsRefusal(e))
        {
            Keep(e);
        }
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    private static bool IsRefusal(Exception e) => e is IOException or UnauthorizedAccessException or ObjectDisposedException;

    /// <remarks>The runtime says of a closed stream that access to it is denied.</remarks>
    private void Keep(Exception e)
    {
        if (e is IOException && !SystemReason.IsReaderGone(e))
            Refusal ??= SystemReason.Of(e);
    }
}
