// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Identity.Linking;
using Render.Identity.Spec;
using Render.Output.Flux;

namespace Render.Pipeline.Flux;

/// <summary>Reads from a spec how Flux applies what is rendered for a cluster.</summary>
public static class FluxClusters
{
    /// <summary>The source that <c>flux bootstrap</c> makes, and the one meant where the spec names none.</summary>
    private static readonly FluxSource Bootstrap = new("GitRepository", "flux-system", "flux-system");

    /// <summary>The settings of one cluster.</summary>
    public static FluxCluster Of(LinkedEnvironment linked, ClusterSpec cluster)
    {
        var flux = cluster.Flux;
        return new FluxCluster(linked.Spec.Name, cluster.Name, SourceOf(flux), flux.Namespace)
        {
            PathPrefix = flux.PathPrefix,
            DependsOn = [.. flux.DependsOn.Select(d => new FluxDependency(d.Name, d.Namespace))],
            Interval = flux.Interval,
            RetryInterval = flux.RetryInterval,
            Timeout = flux.Timeout,
            ServiceAccountName = flux.ServiceAccountName,
            DecryptionSecret = linked.Spec.Secrets is { Store: SecretStoreKind.Sops, Sops: { } sops } ? sops.DecryptionSecret : null,
            Suspended = Suspended(linked, cluster.Name),
        };
    }

    private static FluxSource SourceOf(FluxSpec flux) =>
        flux.SourceRef is { } source ? new FluxSource(source.Kind, source.Name, source.Namespace) : Bootstrap;

    private static ImmutableArray<FluxSuspension> Suspended(LinkedEnvironment linked, string cluster)
    {
        var suspended = linked.Suspended.Where(step => step.Cluster == cluster).ToList();
        return suspended.Count == 0 ? [] :
        [
            .. suspended.GroupBy(step => step.Step).Select(steps => new FluxSuspension(
                steps.Key,
                string.Join(", ", steps.Select(s => s.Danger).Distinct(StringComparer.Ordinal)),
                string.Join("; ", steps.Select(s => s.Reason).Distinct(StringComparer.Ordinal)))),
        ];
    }
}
