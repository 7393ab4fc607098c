// SPDX-License-Identifier: MIT

using Render.Core.Diagnostics;
using Render.Identity.Spec;

namespace Render.Identity.Rules.Mke;

/// <summary>MKE does no PKCE that is documented; without a secret, its client proves nothing.</summary>
internal sealed class ClientHasSecret : IIdentityRule
{
    /// <inheritdoc/>
    public RuleInfo Info { get; } = new("RND5074", Severity.Warning, "MKE's client has a secret.");

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(RuleContext context) =>
        from app in context.Applications<MkeApplicationSpec>()
        where app.Secret is null
        select Info.At(app.NameSpan, RuleContext.PathOf(app) + ".secret", $"the client of '{app.Name}' has no secret", "register it as a confidential client and add 'secret: { from: …, … }'");
}
