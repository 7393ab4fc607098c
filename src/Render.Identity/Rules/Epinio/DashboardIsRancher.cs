// SPDX-License-Identifier: MIT

using Render.Core.Diagnostics;
using Render.Identity.Spec;

namespace Render.Identity.Rules.Epinio;

/// <summary>The dashboard of a Rancher is named by the Rancher provider of the spec.</summary>
internal sealed class DashboardIsRancher : IIdentityRule
{
    /// <inheritdoc/>
    public RuleInfo Info { get; } = new("RND5039", Severity.Error, "'dashboard' of Epinio names a Rancher provider.");

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(RuleContext context) =>
        from app in context.Applications<EpinioApplicationSpec>()
        where app.Dashboard is { } name && !(context.Spec.Providers.TryGet(name, out var provider) && provider is RancherProviderSpec)
        select Info.At(
            app.SpanOf("dashboard"),
            RuleContext.PathOf(app) + ".dashboard",
            $"'{app.Dashboard}' is no Rancher provider of the spec",
            $"its Rancher providers are: {string.Join(", ", context.Providers<RancherProviderSpec>().Select(r => r.Name).DefaultIfEmpty("none"))}");
}
