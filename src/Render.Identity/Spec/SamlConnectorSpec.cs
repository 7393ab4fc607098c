// SPDX-License-Identifier: MIT

using Render.Identity.Spec.Shapes;

namespace Render.Identity.Spec;

/// <summary>SAML behind Dex.</summary>
[SpecType("A SAML 2.0 identity provider.", Discriminator = "saml")]
public sealed record SamlConnectorSpec : ConnectorSpec
{
    /// <summary>Where users are sent.</summary>
    [Spec("URL that users are sent to.", Format = "uri", Public = true, Name = "ssoURL")]
    public required string SsoURL { get; init; }

    /// <summary>Its signing certificate.</summary>
    [Spec("Certificate that signs responses.")]
    public required CaSpec CA { get; init; }

    /// <summary>Dex's name in requests.</summary>
    [Spec("Issuer that Dex writes into requests.", Min = 1, Max = 1000, Public = true)]
    public string? EntityIssuer { get; init; }

    /// <summary>The provider's name in responses.</summary>
    [Spec("Issuer that responses must carry.", Min = 1, Max = 1000, Public = true)]
    public string? SsoIssuer { get; init; }

    /// <summary>Attribute of the name.</summary>
    [Spec("Attribute of the user name.", Min = 1, Max = 300)]
    public required string UsernameAttr { get; init; }

    /// <summary>Attribute of the address.</summary>
    [Spec("Attribute of the email address.", Min = 1, Max = 300)]
    public required string EmailAttr { get; init; }

    /// <summary>Attribute of the groups.</summary>
    [Spec("Attribute of the groups.", Min = 1, Max = 300)]
    public string? GroupsAttr { get; init; }

    /// <summary>What separates groups.</summary>
    [Spec("Text between groups, where they come as one value.", Min = 1, Max = 10)]
    public string? GroupsDelim { get; init; }

    /// <summary>Groups that may log in.</summary>
    [Spec("Groups of which a user must be in one.", Max = 1000)]
    public SpecList<string> AllowedGroups { get; init; } = new();

    /// <summary>Form of the name ID.</summary>
    [Spec("Form of the name ID that is asked for.", Min = 1, Max = 200, Public = true, Name = "nameIDPolicyFormat")]
    public string? NameIDPolicyFormat { get; init; }
}
