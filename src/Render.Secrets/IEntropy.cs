// SPDX-License-Identifier: MIT

namespace Render.Secrets;

/// <summary>Draws random bytes: the one thing besides the clock that makes two sealings of the same input differ.</summary>
public interface IEntropy
{
    /// <summary>Fills with bytes that nobody can guess.</summary>
    void Fill(Span<byte> bytes);
}
