// SPDX-License-Identifier: MIT

using Render.Core.Nodes;
using Render.Identity.Linking;
using Render.Identity.Spec;

namespace Render.Identity.Systems.Dex;

/// <summary>Connectors to sources that are no OpenID providers of the spec.</summary>
internal static class DexUpstream
{
    /// <summary>The name of the source in the graph.</summary>
    public static string NameOf(DexProviderSpec dex, ConnectorSpec connector) => $"{dex.Name}/{connector.Name}";

    /// <summary>The login through the connector.</summary>
    public static LoginEdge Edge(DexProviderSpec dex, ConnectorSpec connector)
    {
        var client = ClientOf(connector);
        return new LoginEdge(dex.Name, NameOf(dex, connector), connector.NameSpan)
        {
            Connector = connector.Name,
            Clients = client is null ? [] :
            [
                new LoginClient($"{dex.Name}-{connector.Name}", DexSystem.DisplayName(dex))
                {
                    Id = Trace.Given(client, "id") as StringNode,
                    Secret = Trace.Secret(client.Secret),
                    RedirectUris = [DexSystem.Callback(dex)],
                },
            ],
        };
    }

    /// <summary>The OAuth client of a connector that has one.</summary>
    public static ClientSpec? ClientOf(ConnectorSpec connector) => connector switch
    {
        GithubConnectorSpec github => github.Client,
        MicrosoftConnectorSpec microsoft => microsoft.Client,
        _ => null,
    };
}
