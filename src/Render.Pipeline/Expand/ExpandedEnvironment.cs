// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Manifests;
using Render.Core.Nodes;
using Render.Identity.Linking;
using Render.Identity.Spec;

namespace Render.Pipeline.Expand;

/// <summary>What the templates made of a linked environment: trees, with secret nodes and embedded documents still in place.</summary>
/// <param name="Linked">The spec and the login graph.</param>
/// <param name="Rendered">Objects and files.</param>
public sealed record ExpandedEnvironment(LinkedEnvironment Linked, RenderedEnvironment Rendered)
{
    private static readonly string[] Sections = ["providers", "applications"];

    /// <summary>The instances' payload schemas, by cluster-independent target.</summary>
    public ImmutableArray<TemplateInstance> Instances => Linked.Instances;

    /// <summary>The product release of a provider or an application, as the spec states it; null for components.</summary>
    public string? VersionOf(string instance) =>
        Sections.Select(section => ((Linked.Spec.Source[section] as MapNode)?[instance] as MapNode)?["version"]).OfType<StringNode>().FirstOrDefault()?.Value;

    /// <summary>The release of Flux's kustomize-controller on a cluster, as the spec states it.</summary>
    public ProductVersion? FluxVersionOf(string cluster) => Linked.Spec.Clusters.FirstOrDefault(c => c.Name == cluster)?.Flux.Version;
}
