// SPDX-License-Identifier: MIT

using Render.Core.Diagnostics;
using Render.Core.Text;
using Render.Identity.Spec;
using Render.Identity.Systems.Kubernetes;

namespace Render.Identity.Rules.Kubernetes;

/// <summary>Flags know one audience, two claims and comparisons of claims with values; everything else needs the file.</summary>
internal sealed class FlagsSuffice : IIdentityRule
{
    /// <inheritdoc/>
    public RuleInfo Info { get; } = new("RND5081", Severity.Error, "What an API server with flags is asked for can be said with flags.");

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(RuleContext context) =>
        from app in context.Applications<KubernetesApplicationSpec>()
        where KubernetesSystem.IsSingleAudience(app, context.Spec)
        from use in Uses(app)
        select Info.At(use.Span, RuleContext.PathOf(app), $"'{app.Name}' is told about its provider by flags, which do not know {use.What}", "use 'mode: config' (Kubernetes 1.30 and later), or do without");

    private static IEnumerable<VersionUse> Uses(KubernetesApplicationSpec app)
    {
        if (app.Audiences.Count > 1)
            yield return Of("several audiences", app.SpanOf("audiences"));
        if (app.Claims.Username.Expression is not null)
            yield return Of("expressions", app.Claims.Username.SpanOf("expression"));
        if (app.Claims.Groups?.Expression is not null)
            yield return Of("expressions", app.Claims.Groups.SpanOf("expression"));
        if (app.Claims.Uid is not null)
            yield return Of("a mapping of the UID", app.Claims.KeySpanOf("uid"));
        if (app.Claims.Extra.Count > 0)
            yield return Of("extra attributes", app.Claims.KeySpanOf("extra"));
        if (app.UserValidationRules.Count > 0)
            yield return Of("rules for users", app.KeySpanOf("userValidationRules"));
        if (app.DiscoveryURL is not null)
            yield return Of("a discovery URL", app.KeySpanOf("discoveryURL"));
        foreach (var rule in app.ClaimValidationRules.Where(rule => rule.Expression is not null))
            yield return Of("expressions", rule.SpanOf("expression"));
    }

    private static VersionUse Of(string what, SourceSpan span) => new(what, string.Empty, IsKnown: false, span);
}
