// SPDX-License-Identifier: MIT

using System.Security.Cryptography;
using System.Text;

namespace Render.Core.Secrets;

/// <summary>
/// Bytes that are secret. It cannot be formatted, compared, serialised or enumerated by accident: only the secrets room
/// can open it, and disposing clears its memory.
/// </summary>
public sealed class SecretText : IDisposable
{
    private readonly byte[] _bytes;
    private bool _cleared;

    private SecretText(byte[] bytes) => _bytes = bytes;

    /// <summary>Takes over the bytes; the caller must not keep them.</summary>
    public static SecretText Take(byte[] bytes) => new(bytes);

    /// <summary>Encodes a text as UTF-8. For values that were part of a document anyway, such as examples.</summary>
    public static SecretText From(string text) => new(Encoding.UTF8.GetBytes(text));

    /// <summary>Overwrites the bytes.</summary>
    public void Dispose()
    {
        CryptographicOperations.ZeroMemory(_bytes);
        _cleared = true;
    }

    /// <summary>Always the same three dots.</summary>
    public override string ToString() => "…";

    /// <summary>The bytes, for the secrets room alone.</summary>
    internal ReadOnlySpan<byte> Open()
    {
        ObjectDisposedException.ThrowIf(_cleared, this);
        return _bytes;
    }
}
