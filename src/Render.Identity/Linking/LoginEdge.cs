// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Nodes;
using Render.Core.Text;

namespace Render.Identity.Linking;

/// <summary>A login: an application, or a connector of Dex, that trusts a provider.</summary>
/// <param name="From">The application, or the Dex that the connector belongs to.</param>
/// <param name="To">The provider, or the upstream <c>&lt;dex&gt;/&lt;connector&gt;</c>.</param>
/// <param name="Span">Where the spec declares the edge.</param>
public sealed record LoginEdge(string From, string To, SourceSpan Span)
{
    /// <summary>The connector; null for an application.</summary>
    public string? Connector { get; init; }

    /// <summary>The provider's issuer, as every side writes it; null for upstreams that are no OpenID providers.</summary>
    public StringNode? Issuer { get; init; }

    /// <summary>The clients, in a fixed order for each system.</summary>
    public ImmutableArray<LoginClient> Clients { get; init; } = [];

    /// <summary>Claims that the application reads.</summary>
    public ImmutableArray<ClaimUse> Claims { get; init; } = [];

    /// <summary>The certificates that vouch for the issuer's URL; null for public ones.</summary>
    public CertificateAuthority? Authority { get; init; }

    /// <summary>True while a client of the edge has no ID.</summary>
    public bool IsPending => Clients.Any(client => client.Id is null);
}
