// SPDX-License-Identifier: MIT

using Render.Core.Diagnostics;
using Render.Identity.Linking;
using Render.Identity.Spec;
using Render.Identity.Systems.Rancher;

namespace Render.Identity.Rules.Rancher;

/// <summary>
/// From 2.15 on Rancher gives groups only to who asks for the scope <c>groups</c>. Epinio's guide says never to ask for it, which
/// was right up to 2.13: the login works, and every user is without groups.
/// </summary>
internal sealed class GroupsNeedScope : IIdentityRule
{
    /// <inheritdoc/>
    public RuleInfo Info { get; } = new("RND5011", Severity.Error, "From Rancher 2.15 on, who reads groups asks for the scope 'groups'.");

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(RuleContext context) =>
        from edge in context.Graph.Edges
        where context.Profile(edge.To)?.Spec is RancherProviderSpec rancher && RancherVersions.GroupsNeedScope(rancher.Version)
        where edge.Claims.Any(use => use.Claim.Value == "groups")
        from client in edge.Clients
        where client.Scopes.Length > 0 && client.Scopes.All(scope => scope.Value != "groups")
        select Info.At(
            client.Scopes[0].Span.IsKnown ? client.Scopes[0].Span : edge.Span,
            EdgePaths.Of(edge),
            $"'{client.Name}' reads groups but does not ask for the scope 'groups', without which Rancher 2.15 and later give none",
            "add 'groups' to the scopes, or leave them out to have them derived; the OIDCClient then lists it too");
}
