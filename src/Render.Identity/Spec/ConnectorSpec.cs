// SPDX-License-Identifier: MIT

using Render.Identity.Spec.Shapes;

namespace Render.Identity.Spec;

/// <summary>Where Dex gets its identities from.</summary>
[SpecVariants(typeof(OidcConnectorSpec), typeof(GithubConnectorSpec), typeof(LdapConnectorSpec), typeof(SamlConnectorSpec), typeof(MicrosoftConnectorSpec))]
[SpecType("A connector of Dex; its name in the map is its ID.")]
public abstract record ConnectorSpec : NamedSpec
{
    /// <summary>The type.</summary>
    [Spec("Type of the connector; 'oidc', the default, logs in through a provider of this spec.", isPublic: true)]
    public string? Type { get; init; }

    /// <summary>The name that users see.</summary>
    [Spec("Name on Dex's login page.", min: 1, max: 200, derived: "the connector's ID")]
    public string? DisplayName { get; init; }
}
