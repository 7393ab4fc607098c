// SPDX-License-Identifier: MIT

namespace Render.Secrets.Redaction;

/// <summary>Compares byte arrays by content.</summary>
internal sealed class BytesComparer : IEqualityComparer<byte[]>
{
    public static BytesComparer Instance { get; } = new();

    public bool Equals(byte[]? x, byte[]? y) => x.AsSpan().SequenceEqual(y);

    public int GetHashCode(byte[] obj)
    {
        var hash = default(HashCode);
        hash.AddBytes(obj);
        return hash.ToHashCode();
    }
}
