// SPDX-License-Identifier: MIT

using Render.Core.Diagnostics;
using Render.Identity.Spec;
using Render.Identity.Systems.Rancher;

namespace Render.Identity.Rules.Rancher;

/// <summary>Rancher is an OIDC provider from 2.12 on.</summary>
internal sealed class ProviderExists : IIdentityRule
{
    /// <inheritdoc/>
    public RuleInfo Info { get; } = new("RND5010", Severity.Error, "Rancher is new enough to be an OIDC provider.");

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(RuleContext context) =>
        from rancher in context.Providers<RancherProviderSpec>()
        where !RancherVersions.HasProvider(rancher.Version)
        select Info.At(
            rancher.SpanOf("version"),
            RuleContext.PathOf(rancher) + ".version",
            $"Rancher {rancher.Version} has no OIDC provider; it came with 2.12",
            "upgrade Rancher, or give Dex a connector to Rancher's own upstream");
}
