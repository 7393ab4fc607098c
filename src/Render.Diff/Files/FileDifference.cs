// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Paths;

namespace Render.Diff.Files;

/// <summary>A file of the output that is not what a render would write. Holds no secret, as <see cref="TreeChange"/> does not.</summary>
/// <param name="File">The file below the output folder.</param>
/// <param name="Path">The file as messages name it.</param>
/// <param name="Kind"><see cref="ChangeKind.Added"/> for a file that is not there, <see cref="ChangeKind.Removed"/> for one that should not be.</param>
/// <param name="Changes">What is different inside of a file that is there on both sides; empty where only hidden or unimportant bytes are.</param>
public sealed record FileDifference(RepoPath File, string Path, ChangeKind Kind, ImmutableArray<TreeChange> Changes)
{
    /// <summary>Why it differs, as a clause to stand behind "since"; null where the changes say it all.</summary>
    public string? Why { get; init; }
}
