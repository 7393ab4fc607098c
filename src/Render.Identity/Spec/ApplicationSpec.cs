// SPDX-License-Identifier: MIT

using Render.Identity.Spec.Shapes;

namespace Render.Identity.Spec;

/// <summary>Someone who uses identities.</summary>
[SpecVariants(
    typeof(EpinioApplicationSpec),
    typeof(HeadlampApplicationSpec),
    typeof(OkdApplicationSpec),
    typeof(MkeApplicationSpec),
    typeof(KubernetesApplicationSpec))]
[SpecType("An application that logs users in through a provider.")]
public abstract record ApplicationSpec : NamedSpec
{
    /// <summary>The type.</summary>
    [Spec("Type of the application.", isPublic: true)]
    public string? Type { get; init; }

    /// <summary>The provider.</summary>
    [Spec("Name of the provider that the application logs in through.", isPublic: true)]
    public required string Provider { get; init; }
}
