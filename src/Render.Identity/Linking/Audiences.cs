// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Nodes;
using Render.Identity.Spec;

namespace Render.Identity.Linking;

/// <summary>
/// The audiences of an API server. A token's audience is the client that asked for it, so the server must list its own clients
/// and those of each Headlamp on its cluster, which hands on the tokens of its users.
/// </summary>
internal static class Audiences
{
    /// <summary>Those of the spec, or the derived ones.</summary>
    /// <param name="server">The API server.</param>
    /// <param name="cluster">Its cluster.</param>
    /// <param name="given">Audiences of the spec.</param>
    /// <param name="graph">The graph.</param>
    /// <param name="spec">The environment.</param>
    public static ImmutableArray<StringNode> Of(
        ApplicationSpec server, string cluster, SpecList<string> given, LoginGraph graph, EnvironmentSpec spec) =>
        given.Count > 0
            ? Trace.Texts(given)
            :
            [
                .. Senders(server, cluster, graph, spec)
                    .Select(id => Trace.Derived(id.Value, "audience: the client ID of an application whose tokens come here", id)),
            ];

    /// <summary>The client IDs of all whose tokens come to the server.</summary>
    public static IEnumerable<StringNode> Senders(ApplicationSpec server, string cluster, LoginGraph graph, EnvironmentSpec spec)
    {
        var headlamps = spec.Applications.OfType<HeadlampApplicationSpec>().Where(h => h.Cluster == cluster && h.Provider == server.Provider);
        return headlamps.Prepend<ApplicationSpec>(server)
            .SelectMany(app => graph.From(app.Name))
            .SelectMany(edge => edge.Clients)
            .Select(client => client.Id)
            .OfType<StringNode>()
            .DistinctBy(id => id.Value, StringComparer.Ordinal);
    }
}
