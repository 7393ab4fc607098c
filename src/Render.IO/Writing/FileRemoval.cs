// SPDX-License-Identifier: MIT

using Render.Core.Paths;

namespace Render.IO.Writing;

/// <summary>A file that shall go.</summary>
/// <param name="Path">Where, below the output folder.</param>
/// <param name="Seen">What it held when that was decided; a file that holds something else by now stays.</param>
public sealed record FileRemoval(RepoPath Path, Digest Seen);
