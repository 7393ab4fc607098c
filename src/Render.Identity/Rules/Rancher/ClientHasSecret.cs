// SPDX-License-Identifier: MIT

using Render.Core.Diagnostics;
using Render.Identity.Linking;
using Render.Identity.Spec;

namespace Render.Identity.Rules.Rancher;

/// <summary>Rancher makes a secret for each client and asks for it; none of its clients is public.</summary>
internal sealed class ClientHasSecret : IIdentityRule
{
    /// <inheritdoc/>
    public RuleInfo Info { get; } = new("RND5017", Severity.Error, "A client of Rancher has a secret.");

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(RuleContext context) =>
        from edge in context.Graph.Edges
        where context.Profile(edge.To)?.Spec is RancherProviderSpec
        from client in edge.Clients
        where client.IsPublic
        select Info.At(
            edge.Span,
            EdgePaths.Of(edge),
            $"'{client.Name}' has no secret, but Rancher has no public clients",
            "say where the secret is kept that Rancher makes: 'client: { secret: { from: …, … } }'; 'render sync' tells where Rancher puts it");
}
