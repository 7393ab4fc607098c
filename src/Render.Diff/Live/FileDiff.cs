// SPDX-License-Identifier: MIT

using System.Collections.Immutable;

namespace Render.Diff.Live;

/// <summary>What a change makes of one file that is no object.</summary>
/// <param name="Path">The file below <c>files/</c>: the instance and the name.</param>
/// <param name="Verdict"><see cref="Verdict.Create"/>, <see cref="Verdict.Change"/>, <see cref="Verdict.Prune"/> or <see cref="Verdict.Unchanged"/>.</param>
public sealed record FileDiff(string Path, Verdict Verdict)
{
    /// <summary>The provider, application or component that it belongs to.</summary>
    public string Instance { get; init; } = string.Empty;

    /// <summary>The differences: leaf by leaf where the file is a tree, line by line where it is a text.</summary>
    public ImmutableArray<LiveChange> Changes { get; init; } = [];
}
