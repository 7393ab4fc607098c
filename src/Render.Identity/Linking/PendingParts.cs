// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Diagnostics;
using Render.Identity.Rules;

namespace Render.Identity.Linking;

/// <summary>What must wait for clients that the provider has not made yet.</summary>
internal static class PendingParts
{
    /// <summary>The waiting parts in the order of the edges.</summary>
    public static ImmutableArray<PendingPart> Of(LoginGraph graph) =>
    [
        .. graph.Edges.Where(edge => edge.IsPending).SelectMany(edge => edge.Clients.Where(client => client.Id is null)
            .Select(client => new PendingPart(edge.To, client.Name, edge.From, edge.Connector ?? PendingPart.Everything, edge.Span))),
    ];

    /// <summary>What is told about a waiting part.</summary>
    public static Diagnostic Note(PendingPart part) => RuleErrors.Pending.At(
        part.Span,
        $"clientIDs.{part.Provider}.{part.Client}",
        $"the client '{part.Client}' is registered at '{part.Provider}', which has yet to give it an ID; "
        + (part.Target == PendingPart.Everything ? $"'{part.Instance}' is left out until then" : $"the connector '{part.Target}' of '{part.Instance}' is left out until then"),
        "apply the registration, then run 'render sync'");
}
