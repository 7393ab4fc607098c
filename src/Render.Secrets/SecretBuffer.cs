// SPDX-License-Identifier: MIT

using System.Security.Cryptography;

namespace Render.Secrets;

/// <summary>Bytes that grow; what is outgrown or left behind is cleared.</summary>
internal sealed class SecretBuffer : IDisposable
{
    private const int FirstSize = 128;
    private byte[] _bytes = new byte[FirstSize];
    private int _length;

    public ReadOnlySpan<byte> Bytes => _bytes.AsSpan(0, _length);

    public void Append(ReadOnlySpan<byte> bytes) => bytes.CopyTo(Reserve(bytes.Length));

    public void Append(byte value) => Reserve(1)[0] = value;

    /// <summary>Room for more bytes, counted as written.</summary>
    public Span<byte> Reserve(int count)
    {
        if (_length + count > _bytes.Length)
        {
            var larger = new byte[Math.Max(_bytes.Length * 2, _length + count)];
            _bytes.CopyTo(larger, 0);
            CryptographicOperations.ZeroMemory(_bytes);
            _bytes = larger;
        }

        _length += count;
        return _bytes.AsSpan(_length - count, count);
    }

    public byte[] ToArray() => Bytes.ToArray();

    public void Dispose()
    {
        CryptographicOperations.ZeroMemory(_bytes);
        _length = 0;
    }
}
