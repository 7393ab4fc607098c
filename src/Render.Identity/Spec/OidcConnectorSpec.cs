// SPDX-License-Identifier: MIT

using Render.Identity.Spec.Shapes;

namespace Render.Identity.Spec;

/// <summary>An edge from Dex to a provider of the spec.</summary>
[SpecType("A login of Dex through a provider of this spec, with Dex's generic 'oidc' connector.", discriminator: "oidc", isDefault: true)]
public sealed record OidcConnectorSpec : ConnectorSpec
{
    /// <summary>The provider.</summary>
    [Spec("Name of the provider.", isPublic: true)]
    public required string Provider { get; init; }

    /// <summary>The client.</summary>
    [Spec("Dex's client at the provider.")]
    public ClientSpec Client { get; init; } = new();

    /// <summary>Whether groups are read.</summary>
    [Spec("Whether Dex reads the groups claim and asks for what it needs.")]
    public bool Groups { get; init; }

    /// <summary>Claims under other names.</summary>
    [Spec("Claims that the provider gives under another name, such as 'email: name' for Rancher, which has no email claim.")]
    public ConnectorClaimsSpec Claims { get; init; } = new();

    /// <summary>Whether mapped claims win over standard ones.</summary>
    [Spec("Whether mapped claims win where the standard ones are present too.")]
    public bool? OverrideClaimMapping { get; init; }

    /// <summary>Claim of the user ID.</summary>
    [Spec("Claim that identifies the user.", derived: "sub", isPublic: true)]
    public string? UserIDKey { get; init; }

    /// <summary>Claim of the display name.</summary>
    [Spec("Claim with the user's name; a login without it fails.", derived: "name", isPublic: true)]
    public string? UserNameKey { get; init; }

    /// <summary>Whether user info is asked for.</summary>
    [Spec("Whether claims of the userinfo endpoint are laid over those of the ID token.")]
    public bool? GetUserInfo { get; init; }

    /// <summary>Unverified addresses.</summary>
    [Spec("Whether an email address that the provider has not verified is accepted.")]
    public bool? InsecureSkipEmailVerified { get; init; }

    /// <summary>Groups that may log in.</summary>
    [Spec("Groups of which a user must be in one (Dex 2.38 and later).", max: 1000)]
    public SpecList<string> AllowedGroups { get; init; } = new();

    /// <summary>Authentication contexts.</summary>
    [Spec("Authentication context classes that Dex asks for.", max: 20)]
    public SpecList<string> AcrValues { get; init; } = new();

    /// <summary>The prompt parameter.</summary>
    [Spec("Value of the prompt parameter when offline access is asked for; empty leaves it out.", isPublic: true)]
    public string? PromptType { get; init; }

    /// <summary>Client authentication in the body only.</summary>
    [Spec("True where the provider does not accept HTTP Basic at its token endpoint.")]
    public bool? BasicAuthUnsupported { get; init; }

    /// <summary>The PKCE method.</summary>
    [Spec("PKCE method, where discovery does not tell (Dex 2.45 and later, or an epinio-pkce image).", values: ["S256", "plain"], isPublic: true)]
    public string? PkceChallenge { get; init; }

    /// <summary>Discovery under another issuer.</summary>
    [Spec("Issuer that the discovery document names, where it differs from the provider's (Dex 2.44 and later).", format: "uri", isPublic: true)]
    public string? IssuerAlias { get; init; }

    /// <summary>What is done to claims.</summary>
    [Spec("How groups are made from claims, filtered and renamed (Dex 2.38 and later).")]
    public ClaimModificationsSpec? ClaimModifications { get; init; }

    /// <summary>Endpoints.</summary>
    [Spec("Endpoints in place of the discovered ones (Dex 2.38 and later).")]
    public DiscoveryOverridesSpec? ProviderDiscoveryOverrides { get; init; }
}
