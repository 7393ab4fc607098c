// SPDX-License-Identifier: MIT

using System.Collections.Immutable;

namespace Render.Identity.Linking;

/// <summary>Who logs in where, through what, with which claims.</summary>
/// <param name="Nodes">Providers, applications and upstreams in the order of the spec.</param>
/// <param name="Edges">The logins in the order of the spec: connectors first, then applications.</param>
public sealed record LoginGraph(ImmutableArray<LoginNode> Nodes, ImmutableArray<LoginEdge> Edges)
{
    /// <summary>The edges that end at a provider.</summary>
    public IEnumerable<LoginEdge> To(string provider) => Edges.Where(edge => edge.To == provider);

    /// <summary>The edges that begin at an application or a Dex.</summary>
    public IEnumerable<LoginEdge> From(string name) => Edges.Where(edge => edge.From == name);
}
