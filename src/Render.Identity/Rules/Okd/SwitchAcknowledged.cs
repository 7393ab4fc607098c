// SPDX-License-Identifier: MIT

using Render.Core.Diagnostics;
using Render.Identity.Spec;
using Render.Identity.Systems.Okd;

namespace Render.Identity.Rules.Okd;

/// <summary>
/// Part of the lock-out guard: the switch replaces the only way in. The step with the Authentication object is rendered, but Flux
/// is told to wait until someone has read the page that comes with it.
/// </summary>
internal sealed class SwitchAcknowledged : IIdentityRule
{
    /// <inheritdoc/>
    public RuleInfo Info { get; } = new("RND5054", Severity.Note, "The switch of an OKD cluster to external OIDC is acknowledged.");

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(RuleContext context) =>
        from app in context.Applications<OkdApplicationSpec>()
        where app.Authentication == OkdAuthentication.Oidc && !context.Spec.Acknowledges(OkdSwitch.Danger)
        select Info.At(
            app.NameSpan,
            RuleContext.PathOf(app),
            $"the step that switches '{app.Name}' to external OIDC is rendered suspended: a mistake there locks everybody out",
            $"follow files/{app.Name}/switch.md, then write 'acknowledge: [{OkdSwitch.Danger}]'");
}
