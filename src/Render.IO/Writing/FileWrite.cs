// SPDX-License-Identifier: MIT

using Render.Core.Paths;

namespace Render.IO.Writing;

/// <summary>A file that shall have this content.</summary>
/// <param name="Path">Where, below the output folder.</param>
/// <param name="Bytes">Its content.</param>
/// <param name="IsPrivate">True when only the user may read it.</param>
public sealed record FileWrite(RepoPath Path, ReadOnlyMemory<byte> Bytes, bool IsPrivate = false);
