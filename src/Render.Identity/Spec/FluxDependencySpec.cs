// SPDX-License-Identifier: MIT

using Render.Identity.Spec.Shapes;

namespace Render.Identity.Spec;

/// <summary>A Kustomization that must be ready first.</summary>
[SpecType("A Flux Kustomization that must be ready before the first step.")]
public sealed record FluxDependencySpec : SpecObject
{
    /// <summary>Name of the Kustomization.</summary>
    [Spec("Name of the Kustomization.", pattern: SpecNames.NamePattern)]
    public required string Name { get; init; }

    /// <summary>Its namespace.</summary>
    [Spec("Its namespace; that of the rendered Kustomizations when absent.", pattern: SpecNames.NamePattern)]
    public string? Namespace { get; init; }
}
