// SPDX-License-Identifier: MIT

namespace Render.Secrets.Sops;

/// <summary>A document in the format of sops.</summary>
/// <param name="Bytes">The file.</param>
public sealed record SopsDocument(ReadOnlyMemory<byte> Bytes);
