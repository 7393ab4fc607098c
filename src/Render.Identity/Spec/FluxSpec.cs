// SPDX-License-Identifier: MIT

using Render.Identity.Spec.Shapes;

namespace Render.Identity.Spec;

/// <summary>What the Flux Kustomizations of a cluster need to know.</summary>
[SpecType("Settings of the Flux Kustomizations that are rendered for the cluster, one per step.")]
public sealed record FluxSpec : SpecObject
{
    /// <summary>Durations as Flux reads them.</summary>
    public const string DurationPattern = "^([0-9]+(\\.[0-9]+)?(ms|s|m|h))+$";

    /// <summary>The source object.</summary>
    [Spec("The source object that holds the output repository.", name: "source")]
    public FluxSourceSpec? SourceRef { get; init; }

    /// <summary>Where the output lies in the source.</summary>
    [Spec("Folder of the source in which the output lies; the path of each step is appended.", max: 1024)]
    public string PathPrefix { get; init; } = "./";

    /// <summary>Namespace of the Kustomizations.</summary>
    [Spec("Namespace of the Kustomization objects.", pattern: SpecNames.NamePattern)]
    public string Namespace { get; init; } = "flux-system";

    /// <summary>What must be ready first.</summary>
    [Spec("Kustomizations that must be ready before the first step.", max: 50)]
    public SpecList<FluxDependencySpec> DependsOn { get; init; } = new();

    /// <summary>How often Flux reconciles.</summary>
    [Spec("How often Flux applies the steps.", pattern: DurationPattern)]
    public string Interval { get; init; } = "10m";

    /// <summary>How soon Flux tries again.</summary>
    [Spec("How soon Flux tries again after a failure.", pattern: DurationPattern)]
    public string RetryInterval { get; init; } = "1m";

    /// <summary>How long a step may take.</summary>
    [Spec("How long a step may take to become ready.", pattern: DurationPattern)]
    public string Timeout { get; init; } = "5m";

    /// <summary>The identity that applies.</summary>
    [Spec("Service account that Flux applies as; Flux's own when absent.", pattern: SpecNames.NamePattern)]
    public string? ServiceAccountName { get; init; }

    /// <summary>Version of the kustomize-controller.</summary>
    [Spec("Version of the kustomize-controller, such as \"1.9\": it decides how '${' in the output is read.", isPublic: true)]
    public ProductVersion? Version { get; init; }
}
