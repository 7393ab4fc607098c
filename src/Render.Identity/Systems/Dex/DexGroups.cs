// SPDX-License-Identifier: MIT

using Render.Identity.Spec;

namespace Render.Identity.Systems.Dex;

/// <summary>Which connectors give groups.</summary>
internal static class DexGroups
{
    /// <summary>True when users that come through a connector may have groups.</summary>
    public static bool Gives(ConnectorSpec connector) => connector switch
    {
        OidcConnectorSpec oidc => oidc.Groups || oidc.ClaimModifications is { NewGroupFromClaims.Count: > 0 },
        GithubConnectorSpec github => github.Orgs.Count > 0 || github.LoadAllGroups == true,
        LdapConnectorSpec ldap => ldap.GroupSearch is not null,
        SamlConnectorSpec saml => saml.GroupsAttr is not null,
        MicrosoftConnectorSpec microsoft => microsoft.Tenant is not (null or "common" or "organizations" or "consumers"),
        _ => false,
    };
}
