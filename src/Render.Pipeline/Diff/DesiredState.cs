// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Manifests;

namespace Render.Pipeline.Diff;

/// <summary>
/// An environment's objects as its clusters get to see them: with the external store, ExternalSecrets stand in the place of Secrets;
/// with the others, Secrets keep their secret nodes, whose values are filled in for the comparison alone.
/// </summary>
/// <param name="Environment">The environment.</param>
/// <param name="Manifests">All objects of all clusters.</param>
public sealed record DesiredState(EnvironmentOutcome Environment, ImmutableArray<Manifest> Manifests)
{
    /// <summary>The clusters that get something, in the order of names.</summary>
    public IEnumerable<string> Clusters => Manifests.Select(manifest => manifest.Cluster).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    /// <summary>The objects of one cluster.</summary>
    public ImmutableArray<Manifest> For(string cluster) => [.. Manifests.Where(manifest => manifest.Cluster == cluster)];
}
