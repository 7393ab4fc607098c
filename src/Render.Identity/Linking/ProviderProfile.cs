// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Nodes;
using Render.Identity.Spec;

namespace Render.Identity.Linking;

/// <summary>What a provider, in the version of the spec, offers to those who log in through it.</summary>
/// <param name="Spec">The provider.</param>
/// <param name="Issuer">Its issuer, to the byte.</param>
/// <param name="Owner">Who makes client IDs.</param>
public sealed record ProviderProfile(ProviderSpec Spec, StringNode Issuer, ClientOwner Owner)
{
    /// <summary>Its name in the spec.</summary>
    public string Name => Spec.Name;

    /// <summary>The certificates that vouch for its URL; null for public ones.</summary>
    public CertificateAuthority? Authority { get; init; }

    /// <summary>Scopes that it grants.</summary>
    public ImmutableArray<string> Scopes { get; init; } = [];

    /// <summary>True when it may grant others too.</summary>
    public bool HasOtherScopes { get; init; }

    /// <summary>Claims of its ID tokens.</summary>
    public ImmutableArray<ClaimSource> Claims { get; init; } = [];

    /// <summary>True when its ID tokens may carry others too.</summary>
    public bool HasOtherClaims { get; init; }

    /// <summary>True when every login must use PKCE with S256.</summary>
    public bool NeedsPkce { get; init; }

    /// <summary>True when it grants a scope.</summary>
    public bool Grants(string scope) => HasOtherScopes || Scopes.Contains(scope, StringComparer.Ordinal)
        || scope.StartsWith("audience:server:client_id:", StringComparison.Ordinal) && Scopes.Contains("federated:id", StringComparer.Ordinal);

    /// <summary>True when its ID tokens carry a claim, given the right scopes.</summary>
    public bool Emits(string claim) => HasOtherClaims || Claims.Any(source => source.Claim == claim);

    /// <summary>The scope that makes it emit a claim; null when none is needed or known.</summary>
    public string? ScopeOf(string claim) => Claims.FirstOrDefault(source => source.Claim == claim)?.Scope;

    /// <summary>The scopes to ask for so that the claims come: <c>openid</c> first, then in the order of the claims.</summary>
    public ImmutableArray<string> ScopesFor(IEnumerable<string> claims) =>
        [.. claims.Select(ScopeOf).OfType<string>().Where(Grants).Prepend("openid").Distinct(StringComparer.Ordinal)];
}
