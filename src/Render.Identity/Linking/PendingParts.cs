// SPDX-License-Identifier: MIT

using System.Collections.Immutable;

namespace Render.Identity.Linking;

/// <summary>What must wait for clients that the provider has not made yet.</summary>
internal static class PendingParts
{
    /// <summary>The waiting parts in the order of the edges.</summary>
    public static ImmutableArray<PendingPart> Of(LoginGraph graph) =>
    [
        .. graph.Edges.Where(edge => edge.IsPending).SelectMany(edge => edge.Clients.Where(client => client.Id is null)
            .Select(client => new PendingPart(edge.To, client.Name, edge.From, edge.Connector ?? "*"))),
    ];
}
