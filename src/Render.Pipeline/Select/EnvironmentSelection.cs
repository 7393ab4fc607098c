// SPDX-License-Identifier: MIT

using System.Collections.Immutable;

using Render.Pipeline.Fleet;

namespace Render.Pipeline.Select;

/// <summary>Which environments a run is about.</summary>
/// <param name="Names">Their names in ordinal order; a name is the file name without extension.</param>
/// <param name="Unknown">Requested names without a spec.</param>
/// <param name="Available">All names that could have been asked for.</param>
/// <param name="IsExplicit">True when the user named them: only then environments that are rendered on request take part.</param>
public sealed record EnvironmentSelection(
    ImmutableArray<string> Names, ImmutableArray<string> Unknown, ImmutableArray<string> Available, bool IsExplicit)
{
    /// <summary>The part of a fleet that the names are; null for all of it.</summary>
    public Shard? Shard { get; init; }

    /// <summary>True when environments that are gone are this run's to remove: it is about all of them, or the first of their shards.</summary>
    public bool RemovesGone => !IsExplicit && (Shard?.Number ?? 1) == 1;

    /// <summary>The same selection without the environments that are not among these; null leaves it as it is.</summary>
    public EnvironmentSelection Within(ImmutableHashSet<string>? only) => only is null ? this : this with { Names = Names.RemoveAll(name => !only.Contains(name)) };
}
