// SPDX-License-Identifier: MIT

using Render.Core.Paths;

namespace Render.IO.Writing;

/// <summary>What stands at a path of the output folder.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Digest">Digest of a file's content; none for anything else.</param>
/// <param name="IsPrivate">True when only the user may read it. Always true where the system has no such rights.</param>
public readonly record struct OutputFileState(OutputFileKind Kind, Digest Digest, bool IsPrivate)
{
    /// <summary>Nothing is there.</summary>
    public static OutputFileState Missing { get; } = new(OutputFileKind.Missing, Digest.None, IsPrivate: true);
}
