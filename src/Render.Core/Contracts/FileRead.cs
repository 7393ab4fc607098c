// SPDX-License-Identifier: MIT

namespace Render.Core.Contracts;

/// <summary>What came of reading a file.</summary>
/// <param name="Outcome">Whether it was read, and if not, why.</param>
/// <param name="Bytes">The content; empty unless <see cref="FileReadOutcome.Read"/>.</param>
/// <param name="Size">Size in bytes as far as known; tells how much too large a file is.</param>
public sealed record FileRead(FileReadOutcome Outcome, ReadOnlyMemory<byte> Bytes, long Size);
