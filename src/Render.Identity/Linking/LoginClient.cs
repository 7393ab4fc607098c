// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Nodes;

namespace Render.Identity.Linking;

/// <summary>One OAuth client of an edge. Registration and configuration are both made from it, so they cannot disagree.</summary>
/// <param name="Name">Name of the registration: of the object at the provider, and of the entry in the lock file.</param>
/// <param name="DisplayName">What users and registration sheets call it.</param>
public sealed record LoginClient(string Name, StringNode DisplayName)
{
    /// <summary>The client ID; null while the provider has not made it.</summary>
    public StringNode? Id { get; init; }

    /// <summary>The client secret; null for a public client.</summary>
    public SecretNode? Secret { get; init; }

    /// <summary>True for a client without a secret.</summary>
    public bool IsPublic => Secret is null;

    /// <summary>Exact redirect URIs. Empty for loopback addresses of a public client.</summary>
    public ImmutableArray<StringNode> RedirectUris { get; init; } = [];

    /// <summary>Scopes that the application asks for, <c>openid</c> included.</summary>
    public ImmutableArray<StringNode> Scopes { get; init; } = [];

    /// <summary>Clients that may ask for tokens of this one.</summary>
    public ImmutableArray<StringNode> TrustedPeers { get; init; } = [];

    /// <summary>True where another application of the spec owns the registration, because both must share one client.</summary>
    public bool IsShared { get; init; }
}
