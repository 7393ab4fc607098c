// SPDX-License-Identifier: MIT

using Render.Core.Diagnostics;
using Render.Identity.Spec;

namespace Render.Identity.Rules.Epinio;

/// <summary>Epinio's UI is a confidential client; its pod does not start without the key <c>uiClientSecret</c>.</summary>
internal sealed class UiHasSecret : IIdentityRule
{
    /// <inheritdoc/>
    public RuleInfo Info { get; } = new("RND5035", Severity.Error, "Epinio's UI has a client secret.");

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(RuleContext context) =>
        from app in context.Applications<EpinioApplicationSpec>()
        where app.Ui.Secret is null
        select Info.At(
            app.NameSpan,
            RuleContext.PathOf(app) + ".ui",
            $"'{app.Name}' gives no secret for the client 'epinio-ui'; Epinio's chart draws one, but the Secret is rendered instead of the chart's",
            "add 'ui: { secret: { from: …, … } }'");
}
