// SPDX-License-Identifier: MIT

using Render.Identity.Spec.Shapes;

namespace Render.Identity.Spec;

/// <summary>Flux's source object.</summary>
[SpecType("The Flux source that holds the output repository.")]
public sealed record FluxSourceSpec : SpecObject
{
    /// <summary>Kind of the source.</summary>
    [Spec("Kind of the source.", values: ["GitRepository", "OCIRepository", "Bucket", "ExternalArtifact"], isPublic: true)]
    public string Kind { get; init; } = "GitRepository";

    /// <summary>Name of the source.</summary>
    [Spec("Name of the source.", pattern: SpecNames.NamePattern)]
    public required string Name { get; init; }

    /// <summary>Namespace of the source.</summary>
    [Spec("Namespace of the source; that of the Kustomizations when absent.", pattern: SpecNames.NamePattern)]
    public string? Namespace { get; init; }
}
