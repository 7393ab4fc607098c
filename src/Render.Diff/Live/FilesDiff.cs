// SPDX-License-Identifier: MIT

using System.Collections.Immutable;

namespace Render.Diff.Live;

/// <summary>
/// What a change makes of the files of an environment that are no objects, such as TOML and registration sheets. No cluster holds them, so
/// there is something to say about them only where two renderings are compared.
/// </summary>
/// <param name="Environment">The environment.</param>
/// <param name="Revision">What it is compared with.</param>
/// <param name="Files">Its files in the order of paths.</param>
public sealed record FilesDiff(string Environment, string Revision, ImmutableArray<FileDiff> Files)
{
    /// <summary>Number of files with a verdict.</summary>
    public int Count(Verdict verdict) => Files.Count(file => file.Verdict == verdict);
}
