// SPDX-License-Identifier: MIT

using Render.Core.Nodes;
using Render.Identity.Linking;
using Render.Identity.Spec;

namespace Render.Identity.Systems.Dex;

/// <summary>A connector as Dex's configuration writes it.</summary>
internal static class DexConnectorModel
{
    /// <summary>The connector; null while the provider has not made its client.</summary>
    public static Node? Of(DexProviderSpec dex, ConnectorSpec connector, LoginGraph graph, DexSecrets secrets, LinkContext context)
    {
        var edge = graph.From(dex.Name).FirstOrDefault(e => e.Connector == connector.Name);
        if (edge is null || edge.IsPending)
            return null;

        var config = connector switch
        {
            OidcConnectorSpec oidc => Oidc(oidc, edge, secrets, context),
            GithubConnectorSpec github => Github(dex, github, edge, secrets),
            LdapConnectorSpec ldap => DexDirectories.Ldap(dex, ldap, secrets, context),
            SamlConnectorSpec saml => DexDirectories.Saml(dex, saml, context),
            MicrosoftConnectorSpec microsoft => Microsoft(dex, microsoft, edge, secrets),
            _ => MapNode.Empty,
        };
        return new ModelBuilder()
            .Add("type", Trace.Text(connector, "type", "oidc"))
            .Add("id", Trace.Name(connector))
            .Add("name", Trace.Text(connector, "displayName", connector.Name, "the connector's ID"))
            .Add("config", config)
            .Build();
    }

    private static MapNode Oidc(OidcConnectorSpec connector, LoginEdge edge, DexSecrets secrets, LinkContext context)
    {
        var provider = context.Profiles.First(profile => profile.Name == connector.Provider);
        var client = edge.Clients[0];

        // Dex puts openid in front of the list by itself.
        var scopes = client.Scopes.Where(scope => scope.Value != "openid");
        var mapping = new OptionsBuilder()
            .Add("email", DexConnector.EmailClaim(connector, provider))
            .Add("preferred_username", Trace.Given(connector.Claims, "preferredUsername"))
            .Add("groups", Trace.Given(connector.Claims, "groups"))
            .BuildOrNone();
        return new OptionsBuilder()
            .Add("issuer", edge.Issuer)
            .Given(connector, "issuerAlias")
            .Add("clientID", client.Id)
            .Add("clientSecret", secrets.Expanded(client.Secret, "connector", connector.Name, "client_secret"))
            .Add("redirectURI", client.RedirectUris.FirstOrDefault())
            .Given(connector, "basicAuthUnsupported")
            .List("scopes", scopes)
            .List("rootCAs", edge.Authority is { } authority ? [authority.Pem] : [])
            .Given(connector, "insecureSkipEmailVerified")
            .Add("insecureEnableGroups", connector.Groups ? Trace.Given(connector, "groups") : null)
            .Given(connector, "allowedGroups", "acrValues", "getUserInfo", "userIDKey", "userNameKey", "promptType", "pkceChallenge", "overrideClaimMapping", "providerDiscoveryOverrides")
            .Add("claimMapping", mapping)
            .Add("claimModifications", Modifications(connector.ClaimModifications))
            .Build();
    }

    private static MapNode? Modifications(ClaimModificationsSpec? spec) => spec is null
        ? null
        : new OptionsBuilder()
            .Given(spec, "newGroupFromClaims")
            .Add("filterGroupClaims", new OptionsBuilder().Given(spec, "groupsFilter").BuildOrNone())
            .Add("modifyGroupNames", new OptionsBuilder()
                .Add("prefix", Trace.Given(spec, "groupPrefix"))
                .Add("suffix", Trace.Given(spec, "groupSuffix"))
                .BuildOrNone())
            .BuildOrNone();

    private static MapNode Github(DexProviderSpec dex, GithubConnectorSpec connector, LoginEdge edge, DexSecrets secrets) =>
        new OptionsBuilder()
            .Add("clientID", edge.Clients[0].Id)
            .Add("clientSecret", secrets.Expanded(edge.Clients[0].Secret, "connector", connector.Name, "client_secret"))
            .Add("redirectURI", DexSystem.Callback(dex))
            .Given(connector, "orgs", "hostName", "rootCA", "teamNameField", "loadAllGroups", "useLoginAsID", "preferredEmailDomain")
            .Build();

    private static MapNode Microsoft(DexProviderSpec dex, MicrosoftConnectorSpec connector, LoginEdge edge, DexSecrets secrets) =>
        new OptionsBuilder()
            .Add("clientID", edge.Clients[0].Id)
            .Add("clientSecret", secrets.Expanded(edge.Clients[0].Secret, "connector", connector.Name, "client_secret"))
            .Add("redirectURI", DexSystem.Callback(dex))
            .Given(
                connector,
                "tenant", "onlySecurityGroups", "groups", "groupNameFormat", "useGroupsAsWhitelist", "emailToLowercase", "promptType", "domainHint")
            .Build();
}
