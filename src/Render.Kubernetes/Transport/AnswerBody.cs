// SPDX-License-Identifier: MIT

namespace Render.Kubernetes.Transport;

/// <summary>Reads bodies up to a limit. The length that a header announces is a hint, not a promise: the body may be packed.</summary>
internal static class AnswerBody
{
    private const int FirstSize = 16 * 1024;

    /// <summary>The whole body; null when it is larger than allowed, and then the rest stays unread.</summary>
    public static async Task<ReadOnlyMemory<byte>?> ReadAsync(HttpContent content, long maxBytes, CancellationToken cancellationToken)
    {
        if (content.Headers.ContentLength > maxBytes)
            return null;

        await using var stream = await content.ReadAsStreamAsync(cancellationToken);
        var buffer = new byte[content.Headers.ContentLength is { } length ? (int)length + 1 : FirstSize];
        var filled = 0;
        while (true)
        {
            var count = await stream.ReadAsync(buffer.AsMemory(filled), cancellationToken);
            filled += count;
            if (filled > maxBytes)
                return null;
            if (count == 0)
                return buffer.AsMemory(0, filled);
            if (filled == buffer.Length)
                Array.Resize(ref buffer, (int)Math.Min(buffer.Length * 2L, maxBytes + 1));
        }
    }
}
