// SPDX-License-Identifier: MIT

using System.Security.Cryptography;

namespace Render.Secrets;

/// <summary>The generator of the system.</summary>
public sealed class SystemEntropy : IEntropy
{
    /// <inheritdoc/>
    public void Fill(Span<byte> bytes) => RandomNumberGenerator.Fill(bytes);
}
