// SPDX-License-Identifier: MIT

using Render.Core.Nodes;
using Render.Identity.Spec.Shapes;

namespace Render.Identity.Spec;

/// <summary>Something that a template folder of the user's own renders.</summary>
[SpecType("Objects rendered from a template folder of your own, with its own schema.")]
public sealed record ComponentSpec : NamedSpec
{
    /// <summary>The template folder.</summary>
    [Spec("Folder below templates/ that renders it; schemas/templates/<template>.schema.json describes its values.", pattern: SpecNames.NamePattern, isPublic: true)]
    public required string Template { get; init; }

    /// <summary>The cluster.</summary>
    [Spec("Cluster of its Kubernetes objects; not needed when it renders files only.", isPublic: true)]
    public string? Cluster { get; init; }

    /// <summary>The namespace.</summary>
    [Spec("Namespace that its templates see.", pattern: SpecNames.NamePattern)]
    public string? Namespace { get; init; }

    /// <summary>What its templates see.</summary>
    [Spec("What its templates see as 'values'.")]
    public MapNode Values { get; init; } = MapNode.Empty;

    /// <summary>Secrets that its templates see.</summary>
    [Spec("Secrets that its templates see as 'secrets'.")]
    public SpecMap<ComponentSecretSpec> Secrets { get; init; } = new();
}
