// SPDX-License-Identifier: MIT

using Render.Core.Paths;

namespace Render.Output.Planning;

/// <summary>What happens to one file.</summary>
/// <param name="Path">Where, below the output folder.</param>
/// <param name="Change">What happens.</param>
/// <param name="Content">What it shall hold; null for a file that goes, or that nobody had to render again.</param>
/// <param name="Seen">What it held when that was decided; the default for a file that does not exist.</param>
public sealed record PlannedFile(RepoPath Path, PlannedChange Change, OutputFile? Content, Digest Seen)
{
    /// <summary>True when somebody changed or removed it since Render wrote it.</summary>
    public bool EditedByHand { get; init; }

    /// <summary>True when other bytes come to stand there, or none: stricter rights alone are no news to git, which keeps none.</summary>
    public bool ChangesContent => Change is PlannedChange.Created or PlannedChange.Removed || (Change == PlannedChange.Changed && Content?.Digest != Seen);
}
