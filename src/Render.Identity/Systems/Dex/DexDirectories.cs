// SPDX-License-Identifier: MIT

using System.Text;
using Render.Core.Nodes;
using Render.Identity.Linking;
using Render.Identity.Spec;

namespace Render.Identity.Systems.Dex;

/// <summary>LDAP and SAML connectors as Dex's configuration writes them.</summary>
internal static class DexDirectories
{
    /// <summary>The configuration of an LDAP connector.</summary>
    public static MapNode Ldap(DexProviderSpec dex, LdapConnectorSpec ldap, DexSecrets secrets, LinkContext context)
    {
        var groups = ldap.GroupSearch is not { } search
            ? null
            : new OptionsBuilder().Given(search, "baseDN", "filter", "scope", "userMatchers", "nameAttr").Build();
        var users = new OptionsBuilder()
            .Given(ldap.UserSearch, "baseDN", "filter", "username", "scope", "idAttr", "emailAttr", "nameAttr", "preferredUsernameAttr", "emailSuffix")
            .Build();
        return new OptionsBuilder()
            .Given(ldap, "host", "insecureNoSSL", "startTLS")
            .Add("rootCAData", Data(context.Authority(ldap.CA, PathOf(dex, ldap))))
            .Given(ldap, "bindDN")
            .Add("bindPW", secrets.Expanded(Trace.Secret(ldap.BindPassword), "connector", ldap.Name, "bind_password"))
            .Given(ldap, "usernamePrompt")
            .Add("userSearch", users)
            .Add("groupSearch", groups)
            .Build();
    }

    /// <summary>The configuration of a SAML connector.</summary>
    public static MapNode Saml(DexProviderSpec dex, SamlConnectorSpec saml, LinkContext context) =>
        new OptionsBuilder()
            .Given(saml, "ssoURL")
            .Add("caData", Data(context.Authority(saml.CA, PathOf(dex, saml))))
            .Add("redirectURI", DexSystem.Callback(dex))
            .Given(saml, "entityIssuer", "ssoIssuer", "usernameAttr", "emailAttr", "groupsAttr", "groupsDelim", "allowedGroups", "nameIDPolicyFormat")
            .Build();

    private static string PathOf(DexProviderSpec dex, ConnectorSpec connector) => $"providers.{dex.Name}.connectors.{connector.Name}.ca";

    /// <summary>Go decodes a list of bytes from base64.</summary>
    private static StringNode? Data(CertificateAuthority? authority) => authority is null
        ? null
        : Trace.Derived(Convert.ToBase64String(Encoding.UTF8.GetBytes(authority.Pem.Value)), "base64 of the certificates", authority.Pem);
}
