// SPDX-License-Identifier: MIT

using Render.Identity.Spec.Shapes;

namespace Render.Identity.Spec;

/// <summary>A cluster that receives rendered objects.</summary>
[SpecType("A Kubernetes cluster.")]
public sealed record ClusterSpec : NamedSpec
{
    /// <summary>Context of the kubeconfig.</summary>
    [Spec("Context of the kubeconfig through which a diff asks the cluster; --context NAME=CONTEXT overrides it.", min: 1, max: 253)]
    public string? Context { get; init; }

    /// <summary>Version of Kubernetes.</summary>
    [Spec("Version of Kubernetes, such as \"1.33\".", isPublic: true)]
    public ProductVersion? Kubernetes { get; init; }

    /// <summary>URL of the API server.</summary>
    [Spec("URL of the API server as users reach it, for login commands and kubeconfig files.", format: "uri", pattern: "^https://[^\\s]+$")]
    public string? Server { get; init; }

    /// <summary>How Flux finds the output.</summary>
    [Spec("How Flux on this cluster finds what is rendered.")]
    public FluxSpec Flux { get; init; } = new();
}
