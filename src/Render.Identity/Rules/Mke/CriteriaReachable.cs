// SPDX-License-Identifier: MIT

using Render.Core.Diagnostics;
using Render.Identity.Spec;
using Render.Identity.Systems.Mke;

namespace Render.Identity.Rules.Mke;

/// <summary>MKE reads the ID token alone and asks for no further scope: a claim that needs one never comes, and the criterion never holds.</summary>
internal sealed class CriteriaReachable : IIdentityRule
{
    /// <inheritdoc/>
    public RuleInfo Info { get; } = new("RND5071", Severity.Error, "The claims of MKE's criteria come without further scopes.");

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(RuleContext context) =>
        from app in context.Applications<MkeApplicationSpec>()
        let profile = context.Profile(app.Provider)
        where profile is not null
        from claim in Claims(app)
        let scope = profile.ScopeOf(claim.Text)
        where scope is not null && !MkeSystem.FixedScopes.Contains(scope, StringComparer.Ordinal)
        select Info.At(
            claim.Span,
            RuleContext.PathOf(app) + "." + claim.Path,
            $"MKE reads the claim '{claim.Text}', which '{profile.Name}' gives with the scope '{scope}' alone; MKE does not ask for it",
            "use a claim that comes with 'openid' or 'email', or let the provider put it into every ID token");

    private static IEnumerable<SpecText> Claims(MkeApplicationSpec app)
    {
        yield return new SpecText(app.UsernameClaim, app.SpanOf("usernameClaim"), "usernameClaim");
        foreach (var criterion in app.SignInCriteria)
            yield return new SpecText(criterion.Term, criterion.SpanOf("term"), "signInCriteria");
        foreach (var criterion in app.AdminRoleCriteria)
            yield return new SpecText(criterion.Term, criterion.SpanOf("term"), "adminRoleCriteria");
    }
}
