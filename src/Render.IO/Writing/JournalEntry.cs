// SPDX-License-Identifier: MIT

using Render.Core.Paths;

namespace Render.IO.Writing;

/// <summary>One line of a journal.</summary>
/// <param name="IsRemoval">True for a file that goes.</param>
/// <param name="Path">The file.</param>
/// <param name="Digest">Digest of the new content, or of the content that may be removed.</param>
/// <param name="Staged">Name of the staged file; empty for removals.</param>
internal sealed record JournalEntry(bool IsRemoval, RepoPath Path, Digest Digest, string Staged);
