// SPDX-License-Identifier: MIT

using Render.Core.Paths;

namespace Render.IO.Inputs;

/// <summary>One thing that a run looked at.</summary>
/// <param name="Path">The file or folder.</param>
/// <param name="Kind">What was asked of it.</param>
/// <param name="Digest">Digest of the content or of the names; none for a file that was not there.</param>
public sealed record ReadRecord(RepoPath Path, ReadKind Kind, Digest Digest);
