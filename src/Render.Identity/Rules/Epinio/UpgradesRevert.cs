// SPDX-License-Identifier: MIT

using Render.Core.Diagnostics;
using Render.Identity.Spec;

namespace Render.Identity.Rules.Epinio;

/// <summary>With <c>after-helm</c> two owners write <c>dex-config</c> in turn.</summary>
internal sealed class UpgradesRevert : IIdentityRule
{
    /// <inheritdoc/>
    public RuleInfo Info { get; } = new("RND5036", Severity.Warning, "Upgrades of Epinio's chart do not revert 'dex-config'.");

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(RuleContext context) =>
        from app in context.Applications<EpinioApplicationSpec>()
        where app.Delivery == EpinioDelivery.AfterHelm
        select Info.At(
            app.SpanOf("delivery"),
            RuleContext.PathOf(app) + ".delivery",
            "each upgrade of Epinio's chart writes its own 'dex-config', without connectors, until Flux applies the rendered one again and Dex is restarted",
            "use 'delivery: helm-postrenderer', whose patch takes the Secret out of the release");
}
