// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Nodes;
using Render.Identity.Linking;
using Render.Identity.Spec;

namespace Render.Identity.Systems.Dex;

/// <summary>A connector of Dex as a login at another provider.</summary>
internal static class DexConnector
{
    /// <summary>The login.</summary>
    public static LoginEdge Edge(DexProviderSpec dex, OidcConnectorSpec connector, ProviderProfile provider, LinkContext context)
    {
        var claims = Claims(connector, provider);
        var read = claims.Select(use => use.Claim.Value).Distinct(StringComparer.Ordinal);
        var named = connector.Client.Has("name") ? Trace.Given(connector.Client, "name") as StringNode : null;
        var registration = named?.Value ?? $"{dex.Name}-{connector.Name}";
        var request = new ClientRequest(
            $"providers.{dex.Name}.connectors.{connector.Name}",
            registration,
            named ?? Trace.Name(connector),
            DexSystem.DisplayName(dex))
        {
            Id = Trace.Given(connector.Client, "id") as StringNode,
            Secret = connector.Client.Secret,
            RedirectUris = connector.Client.RedirectURIs.Count > 0 ? Trace.Texts(connector.Client.RedirectURIs) : [DexSystem.Callback(dex)],
            Scopes = ClientFactory.Scopes(provider, connector.Client.Scopes, read, "offline_access"),
        };
        return new LoginEdge(dex.Name, provider.Name, connector.NameSpan)
        {
            Connector = connector.Name,
            Issuer = provider.Issuer,
            Clients = [ClientFactory.Make(context, provider, request)],
            Claims = claims,
            Authority = provider.Authority,
        };
    }

    /// <summary>
    /// The claim that stands for the email address where the spec does not say: Rancher has none, and without one Epinio would
    /// know its users by an empty name.
    /// </summary>
    public static StringNode? EmailClaim(OidcConnectorSpec connector, ProviderProfile provider)
    {
        if (Trace.Given(connector.Claims, "email") is StringNode given)
            return given;

        return provider.Emits("email")
            ? null
            : Trace.Default("name", $"{provider.Name} has no email claim; its users are known by their display name");
    }

    private static ImmutableArray<ClaimUse> Claims(OidcConnectorSpec connector, ProviderProfile provider)
    {
        var uses = ImmutableArray.CreateBuilder<ClaimUse>();
        uses.Add(new ClaimUse("user ID", Trace.Text(connector, "userIDKey", "sub", "Dex's default")));
        uses.Add(new ClaimUse("name", Trace.Text(connector, "userNameKey", "name", "Dex's default")));
        uses.Add(new ClaimUse("email", EmailClaim(connector, provider) ?? Trace.Default("email", "Dex's default")));
        if (Trace.Given(connector.Claims, "preferredUsername") is StringNode preferred)
            uses.Add(new ClaimUse("preferred user name", preferred));
        if (connector.Groups)
            uses.Add(new ClaimUse("groups", Trace.Given(connector.Claims, "groups") as StringNode ?? Trace.Default("groups", "Dex's default")));

        return uses.ToImmutable();
    }
}
