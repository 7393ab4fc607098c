// SPDX-License-Identifier: MIT

using System.Security.Cryptography;

namespace Render.IO.Processes;

/// <summary>Collects a stream up to a limit. What it outgrows is cleared: the stream may be a secret.</summary>
internal sealed class BoundedOutput(int limit)
{
    private const int FirstSize = 4096;
    private byte[] _bytes = new byte[FirstSize];
    private int _length;

    /// <summary>How much was read so far.</summary>
    public long Length => Volatile.Read(ref _length);

    /// <summary>Reads to the end.</summary>
    /// <returns>False when there was more than the limit; the rest is not read.</returns>
    public async Task<bool> ReadAsync(Stream stream, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (_length == _bytes.Length)
                Grow();

            var count = await stream.ReadAsync(_bytes.AsMemory(_length), cancellationToken);
            _length += count;
            if (count == 0 || _length > limit)
                return _length <= limit;
        }
    }

    /// <summary>What was read; the collector is empty and clear afterwards.</summary>
    public byte[] Take()
    {
        var result = _bytes.AsSpan(0, _length).ToArray();
        Clear();
        return result;
    }

    /// <summary>Overwrites what was read.</summary>
    public void Clear()
    {
        CryptographicOperations.ZeroMemory(_bytes);
        _length = 0;
    }

    private void Grow()
    {
        var larger = new byte[_bytes.Length * 2];
        _bytes.CopyTo(larger, 0);
        CryptographicOperations.ZeroMemory(_bytes);
        _bytes = larger;
    }
}
