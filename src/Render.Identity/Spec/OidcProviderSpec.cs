// SPDX-License-Identifier: MIT

using Render.Identity.Spec.Shapes;

namespace Render.Identity.Spec;

/// <summary>An OpenID provider that Render does not configure.</summary>
[SpecType("An OpenID provider whose clients are registered by hand: a registration sheet is rendered for it.", discriminator: "oidc")]
public sealed record OidcProviderSpec : ProviderSpec
{
    /// <summary>What is known of it.</summary>
    [Spec("What is known of the provider: the shape of its issuer, its claims and scopes.")]
    public OidcPreset Preset { get; init; }

    /// <summary>The issuer.</summary>
    [Spec("Issuer URL, byte for byte as the discovery document says.", format: "uri", isPublic: true, derived: "for entra from the tenant")]
    public string? Issuer { get; init; }

    /// <summary>Entra's tenant.</summary>
    [Spec("Tenant ID of Entra ID.", pattern: "^[0-9a-fA-F-]{36}$", isPublic: true)]
    public string? Tenant { get; init; }

    /// <summary>The certificate authority.</summary>
    [Spec("Certificate authority of the issuer's URL.")]
    public CaSpec? CA { get; init; }

    /// <summary>Scopes beyond the preset's.</summary>
    [Spec("Scopes that the provider grants beyond those of its preset.", max: 100, isPublic: true)]
    public SpecList<string> Scopes { get; init; } = new();

    /// <summary>Claims beyond the preset's.</summary>
    [Spec("Claims that its ID tokens carry beyond those of its preset, such as 'groups' from a mapper.", max: 100, isPublic: true)]
    public SpecList<string> Claims { get; init; } = new();
}
