// SPDX-License-Identifier: MIT

using Render.Core.Diagnostics;
using Render.Identity.Linking;
using Render.Identity.Spec;

namespace Render.Identity.Rules.Claims;

/// <summary>A claim comes only when its scope is asked for; scopes of the spec replace the derived ones and may forget one.</summary>
internal sealed class ScopesCoverClaims : IIdentityRule
{
    /// <inheritdoc/>
    public RuleInfo Info { get; } = new("RND5008", Severity.Error, "The scopes of a client cover the claims that are read.");

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(RuleContext context) =>
        from edge in context.Graph.Edges
        let profile = context.Profile(edge.To)
        where profile is not null && !HasOwnRule(context, edge, profile)
        from client in edge.Clients
        where client.Scopes.Length > 0
        from use in edge.Claims
        let scope = profile.ScopeOf(use.Claim.Value)
        where scope is not null && client.Scopes.All(s => s.Value != scope)
        select Info.At(
            client.Scopes[0].Span.IsKnown ? client.Scopes[0].Span : edge.Span,
            EdgePaths.Of(edge),
            $"'{client.Name}' reads the claim '{use.Claim.Value}' ({use.Purpose}) but does not ask for the scope '{scope}' that brings it",
            $"add '{scope}' to the scopes, or leave them out to have them derived");

    /// <summary>MKE's scopes are fixed, and Rancher's groups changed with its versions: rules of their own explain both.</summary>
    private static bool HasOwnRule(RuleContext context, LoginEdge edge, ProviderProfile profile) =>
        profile.Spec is RancherProviderSpec || (context.Spec.Applications.TryGet(edge.From, out var app) && app is MkeApplicationSpec);
}
