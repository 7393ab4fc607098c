// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Nodes;
using Render.Identity.Spec;
using Render.Identity.Systems;
using Render.Identity.Systems.Dex;

namespace Render.Identity.Linking;

/// <summary>Builds the graph: every declared login becomes one edge.</summary>
internal static class GraphBuilder
{
    /// <summary>The graph of a spec whose providers are described.</summary>
    public static LoginGraph Build(LinkContext context)
    {
        var spec = context.Spec;
        var connectors = spec.Providers.OfType<DexProviderSpec>().SelectMany(dex => DexSystem.Edges(dex, context)).ToList();
        ImmutableArray<LoginEdge> edges = [.. connectors, .. SystemCatalog.Edges(context)];
        FindCycles(connectors, context);
        return new LoginGraph([.. Nodes(context)], edges);
    }

    private static IEnumerable<LoginNode> Nodes(LinkContext context)
    {
        var issuers = context.Profiles.ToDictionary(profile => profile.Name, profile => profile.Issuer, StringComparer.Ordinal);
        foreach (var provider in context.Spec.Providers)
        {
            yield return new LoginNode(
                provider.Name, LoginRole.Provider, provider.Type ?? string.Empty, SystemCatalog.VersionOf(provider), ClusterOf(provider),
                issuers.GetValueOrDefault(provider.Name), provider.NameSpan);
            foreach (var upstream in provider is DexProviderSpec dex ? DexSystem.Upstreams(dex) : [])
                yield return upstream;
        }

        foreach (var app in context.Spec.Applications)
        {
            yield return new LoginNode(
                app.Name, LoginRole.Application, app.Type ?? string.Empty, SystemCatalog.VersionOf(app), ClusterOf(app), null, app.NameSpan);
        }
    }

    private static string? ClusterOf(NamedSpec spec) => (spec.Source["cluster"] as StringNode)?.Value;

    /// <summary>Dex may stand behind Dex, but not behind itself: nobody could log in.</summary>
    private static void FindCycles(IReadOnlyList<LoginEdge> connectors, LinkContext context)
    {
        foreach (var edge in connectors)
        {
            var seen = new List<string> { edge.From };
            var at = edge;
            while (at is not null && !seen.Contains(at.To, StringComparer.Ordinal))
            {
                seen.Add(at.To);
                at = connectors.FirstOrDefault(next => next.From == at.To);
            }

            if (at is not null && at.To == edge.From)
            {
                seen.Add(at.To);
                context.Diagnostics.Add(SpecErrors.ProviderCycle(edge.Span, $"providers.{edge.From}.connectors.{edge.Connector}", string.Join(" -> ", seen)));
            }
        }
    }
}
