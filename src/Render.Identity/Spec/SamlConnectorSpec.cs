// SPDX-License-Identifier: MIT

using Render.Identity.Spec.Shapes;

namespace Render.Identity.Spec;

/// <summary>SAML behind Dex.</summary>
[SpecType("A SAML 2.0 identity provider.", discriminator: "saml")]
public sealed record SamlConnectorSpec : ConnectorSpec
{
    /// <summary>Where users are sent.</summary>
    [Spec("URL that users are sent to.", format: "uri", isPublic: true, name: "ssoURL")]
    public required string SsoURL { get; init; }

    /// <summary>Its signing certificate.</summary>
    [Spec("Certificate that signs responses.")]
    public required CaSpec CA { get; init; }

    /// <summary>Dex's name in requests.</summary>
    [Spec("Issuer that Dex writes into requests.", min: 1, max: 1000, isPublic: true)]
    public string? EntityIssuer { get; init; }

    /// <summary>The provider's name in responses.</summary>
    [Spec("Issuer that responses must carry.", min: 1, max: 1000, isPublic: true)]
    public string? SsoIssuer { get; init; }

    /// <summary>Attribute of the name.</summary>
    [Spec("Attribute of the user name.", min: 1, max: 300)]
    public required string UsernameAttr { get; init; }

    /// <summary>Attribute of the address.</summary>
    [Spec("Attribute of the email address.", min: 1, max: 300)]
    public required string EmailAttr { get; init; }

    /// <summary>Attribute of the groups.</summary>
    [Spec("Attribute of the groups.", min: 1, max: 300)]
    public string? GroupsAttr { get; init; }

    /// <summary>What separates groups.</summary>
    [Spec("Text between groups, where they come as one value.", min: 1, max: 10)]
    public string? GroupsDelim { get; init; }

    /// <summary>Groups that may log in.</summary>
    [Spec("Groups of which a user must be in one.", max: 1000)]
    public SpecList<string> AllowedGroups { get; init; } = new();

    /// <summary>Form of the name ID.</summary>
    [Spec("Form of the name ID that is asked for.", min: 1, max: 200, isPublic: true, name: "nameIDPolicyFormat")]
    public string? NameIDPolicyFormat { get; init; }
}
