// SPDX-License-Identifier: MIT

using Render.Identity.Spec.Shapes;

namespace Render.Identity.Spec;

/// <summary>Someone who gives identities.</summary>
[SpecVariants(typeof(RancherProviderSpec), typeof(DexProviderSpec), typeof(OidcProviderSpec))]
[SpecType("An identity provider.")]
public abstract record ProviderSpec : NamedSpec
{
    /// <summary>The type.</summary>
    [Spec("Type of the provider.", isPublic: true)]
    public string? Type { get; init; }
}
