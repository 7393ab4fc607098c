// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Nodes;

namespace Render.Identity.Linking;

/// <summary>A client as its provider registers it: what all applications that share it need, put together.</summary>
/// <param name="Client">The client of the application that owns it.</param>
/// <param name="Users">The applications that log in with it, the owner first.</param>
public sealed record Registration(LoginClient Client, ImmutableArray<LoginEdge> Users)
{
    /// <summary>The registrations of a provider in the order of the edges; shared clients once.</summary>
    public static ImmutableArray<Registration> Of(LoginGraph graph, string provider)
    {
        var uses = graph.To(provider).SelectMany(edge => edge.Clients.Select(client => new ClientUse(edge, client)));
        return [.. uses.GroupBy(use => use.Client.Name, StringComparer.Ordinal).Select(group =>
        {
            var ordered = group.OrderBy(use => use.Client.IsShared).ToList();
            var owner = ordered[0].Client;
            return new Registration(
                owner with
                {
                    RedirectUris = Distinct(ordered.SelectMany(use => use.Client.RedirectUris)),
                    Scopes = Distinct(ordered.SelectMany(use => use.Client.Scopes)),
                    TrustedPeers = Distinct(ordered.SelectMany(use => use.Client.TrustedPeers)),
                },
                [.. ordered.Select(use => use.Edge)]);
        })];
    }

    private static ImmutableArray<StringNode> Distinct(IEnumerable<StringNode> texts) =>
        [.. texts.DistinctBy(text => text.Value, StringComparer.Ordinal)];
}
