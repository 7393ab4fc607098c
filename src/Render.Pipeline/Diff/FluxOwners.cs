// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Manifests;
using Render.Identity.Spec;
using Render.Kubernetes.Live.Flux;
using Render.Output.Flux;

namespace Render.Pipeline.Diff;

/// <summary>The Flux Kustomizations that apply an environment's steps on a cluster.</summary>
public static class FluxOwners
{
    /// <summary>
    /// One per step, also for steps without objects: what Flux would remove stands in their inventories. None for a cluster whose spec
    /// says nothing of Flux: who applies there, and under which names, is then not known.
    /// </summary>
    public static ImmutableDictionary<ApplyStep, FluxOwner> Of(EnvironmentSpec spec, string cluster) =>
        spec.Clusters.TryGet(cluster, out var declared) && declared.Has("flux")
            ? Enum.GetValues<ApplyStep>().ToImmutableDictionary(step => step, step => new FluxOwner(FluxNames.Of(spec.Name, cluster, step), declared.Flux.Namespace))
            : ImmutableDictionary<ApplyStep, FluxOwner>.Empty;
}
