// SPDX-License-Identifier: MIT

namespace Render.Core.Manifests;

/// <summary>A sealed file of the last run, unchanged since.</summary>
/// <param name="Bytes">Its content.</param>
/// <param name="Record">What the ownership record remembers of it.</param>
public sealed record SealedBefore(ReadOnlyMemory<byte> Bytes, SealRecord Record);
