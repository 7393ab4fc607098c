// SPDX-License-Identifier: MIT

using System.Collections.Immutable;

namespace Render.Reports.Results;

/// <summary>One cluster of one environment, or the environment's files that are no objects.</summary>
/// <param name="Environment">The environment.</param>
/// <param name="Name">The cluster; <see cref="FilesName"/> for what is not an object.</param>
/// <param name="Mode">What was compared, such as <c>dry run</c> or <c>rendered</c>.</param>
/// <param name="Objects">Its objects.</param>
public sealed record ReportCluster(string Environment, string Name, string Mode, ImmutableArray<ReportObject> Objects)
{
    /// <summary>Stands where a cluster's name stands, for files that are no objects of any.</summary>
    public const string FilesName = "(files)";

    /// <summary>The base revision; null for none.</summary>
    public string? Revision { get; init; }

    /// <summary>Why it could not be asked; null when it could.</summary>
    public string? NotAsked { get; init; }

    /// <summary>Number of objects with a verdict.</summary>
    public int Count(string verdict) => Objects.Count(item => item.Verdict == verdict);
}
