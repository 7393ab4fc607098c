// SPDX-License-Identifier: MIT

using Render.Core.Nodes;
using Render.Identity.Linking;
using Render.Identity.Spec;

namespace Render.Identity.Systems.Dex;

/// <summary>Dex's static clients: those of the applications of the spec, then those that the spec adds by hand.</summary>
internal sealed class DexClients(DexProviderSpec dex, DexSecrets secrets)
{
    /// <summary>All clients.</summary>
    public IEnumerable<Node> All(LoginGraph graph) =>
        [.. Registration.Of(graph, dex.Name).Select(Of), .. dex.Clients.Select(Of)];

    private Node Of(Registration registration)
    {
        var client = registration.Client;
        var (inline, variable) = secrets.Named(client.Secret, "client", client.Name, "secret");
        return Model(client.Id, client.DisplayName, client.IsPublic, inline, variable)
            .List("redirectUris", client.RedirectUris)
            .List("trustedPeers", client.TrustedPeers)
            .Add("logoUrl", null)
            .Build();
    }

    private Node Of(DexClientSpec client)
    {
        var (inline, variable) = secrets.Named(Trace.Secret(client.Secret), "client", client.Name, "secret");
        return Model(Trace.Name(client), Trace.Text(client, "displayName", client.Name, "the ID"), client.Secret is null, inline, variable)
            .List("redirectUris", Trace.Texts(client.RedirectURIs))
            .List("trustedPeers", Trace.Texts(client.TrustedPeers))
            .Add("logoUrl", Trace.Given(client, "logoURL"))
            .Build();
    }

    private static ModelBuilder Model(Node? id, Node name, bool isPublic, Node? secret, Node? variable) => new ModelBuilder()
        .Add("id", id)
        .Add("name", name)
        .Flag("public", isPublic)
        .Add("secret", secret)
        .Add("secretEnv", variable);
}
