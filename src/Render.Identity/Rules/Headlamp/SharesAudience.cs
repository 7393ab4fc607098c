// SPDX-License-Identifier: MIT

using Render.Core.Diagnostics;
using Render.Identity.Spec;
using Render.Identity.Systems.Kubernetes;

namespace Render.Identity.Rules.Headlamp;

/// <summary>The flag takes one audience. A Headlamp with a client of its own gets tokens that such an API server refuses.</summary>
internal sealed class SharesAudience : IIdentityRule
{
    /// <inheritdoc/>
    public RuleInfo Info { get; } = new("RND5060", Severity.Error, "Headlamp in front of an API server with one audience uses that server's client.");

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(RuleContext context) =>
        from headlamp in context.Applications<HeadlampApplicationSpec>()
        from server in context.Applications<KubernetesApplicationSpec>()
        where server.Cluster == headlamp.Cluster && server.Provider == headlamp.Provider && KubernetesSystem.IsSingleAudience(server, context.Spec)
        let own = headlamp.Client.Id
        let expected = context.EdgeOf(server)?.Clients[0].Id?.Value
        where own is not null && expected is not null && own != expected
        select Info.At(
            headlamp.Client.SpanOf("id"),
            RuleContext.PathOf(headlamp) + ".client.id",
            $"Headlamp logs in as '{own}', but the API server of '{headlamp.Cluster}' accepts tokens for '{expected}' alone",
            $"leave 'client.id' out to share '{expected}', or let the API server take several audiences ('mode: config', Kubernetes 1.30 and later)");
}
