// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Diagnostics;

namespace Render.Diff.Live;

/// <summary>What applying would do to one cluster of one environment.</summary>
/// <param name="Environment">The environment.</param>
/// <param name="Cluster">The cluster.</param>
/// <param name="Mode">How it was asked.</param>
/// <param name="Objects">Its objects in the order in which they are applied; those that would be removed come last.</param>
public sealed record ClusterDiff(string Environment, string Cluster, DiffMode Mode, ImmutableArray<ObjectDiff> Objects)
{
    /// <summary>Why the cluster as a whole could not be asked; null when it could.</summary>
    public string? NotAsked { get; init; }

    /// <summary>The revision that a three-way diff has as its base, or that is compared against; null without one.</summary>
    public string? Revision { get; init; }

    /// <summary>Findings about the cluster rather than one of its objects.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; init; } = [];

    /// <summary>Every finding: the cluster's and its objects'.</summary>
    public IEnumerable<Diagnostic> AllDiagnostics => Diagnostics.Concat(Objects.SelectMany(item => item.Diagnostics));

    /// <summary>True when some question had no answer.</summary>
    public bool IsIncomplete => NotAsked is not null || Objects.Any(item => item.Verdict == Verdict.NotAsked);

    /// <summary>Number of objects with a verdict.</summary>
    public int Count(Verdict verdict) => Objects.Count(item => item.Verdict == verdict);
}
