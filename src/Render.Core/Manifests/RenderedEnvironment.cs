// SPDX-License-Identifier: MIT

using System.Collections.Immutable;

namespace Render.Core.Manifests;

/// <summary>Everything that one environment renders, as trees. Ordered by cluster, step, instance, kind, namespace and name.</summary>
/// <param name="Name">The environment.</param>
/// <param name="Manifests">The Kubernetes objects.</param>
/// <param name="Files">Everything else.</param>
public sealed record RenderedEnvironment(string Name, ImmutableArray<Manifest> Manifests, ImmutableArray<ConfigFile> Files);
