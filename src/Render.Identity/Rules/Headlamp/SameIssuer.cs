// SPDX-License-Identifier: MIT

using Render.Core.Diagnostics;
using Render.Identity.Spec;

namespace Render.Identity.Rules.Headlamp;

/// <summary>Headlamp hands its users' tokens to the API server, which accepts those of one issuer.</summary>
internal sealed class SameIssuer : IIdentityRule
{
    /// <inheritdoc/>
    public RuleInfo Info { get; } = new("RND5061", Severity.Error, "Headlamp logs in through the provider that its API server trusts.");

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(RuleContext context) =>
        from headlamp in context.Applications<HeadlampApplicationSpec>()
        from server in context.Spec.Applications
        let cluster = server switch { KubernetesApplicationSpec k => k.Cluster, OkdApplicationSpec o => o.Cluster, _ => null }
        where cluster == headlamp.Cluster && server.Provider != headlamp.Provider && headlamp.ValidatorIssuerURL is null
        select Info.At(
            headlamp.SpanOf("provider"),
            RuleContext.PathOf(headlamp) + ".provider",
            $"Headlamp logs in through '{headlamp.Provider}', but the API server of '{cluster}' ('{server.Name}') trusts '{server.Provider}'",
            "let both use one provider");
}
