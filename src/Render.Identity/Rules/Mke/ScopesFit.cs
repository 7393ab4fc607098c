// SPDX-License-Identifier: MIT

using Render.Core.Diagnostics;
using Render.Identity.Spec;
using Render.Identity.Systems.Mke;

namespace Render.Identity.Rules.Mke;

/// <summary>MKE asks for "openid email" and cannot be told otherwise. Rancher refuses the second.</summary>
internal sealed class ScopesFit : IIdentityRule
{
    /// <inheritdoc/>
    public RuleInfo Info { get; } = new("RND5070", Severity.Error, "The provider of MKE grants the scopes 'openid' and 'email'.");

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(RuleContext context) =>
        from app in context.Applications<MkeApplicationSpec>()
        let profile = context.Profile(app.Provider)
        where profile is not null
        let refused = MkeSystem.FixedScopes.Where(scope => !profile.Grants(scope)).ToList()
        where refused.Count > 0
        select Info.At(
            app.SpanOf("provider"),
            RuleContext.PathOf(app) + ".provider",
            $"MKE always asks for '{string.Join(' ', MkeSystem.FixedScopes)}', but '{profile.Name}' refuses '{string.Join(' ', refused)}'",
            "put Dex in between: a connector of Dex to this provider, and Dex as MKE's provider");
}
