// SPDX-License-Identifier: MIT

using Render.Core.Diagnostics;
using Render.Identity.Spec;
using Render.Identity.Systems.Okd;

namespace Render.Identity.Rules.Okd;

/// <summary>Fields that the Authentication object of a version does not have are dropped or refused when it is applied.</summary>
internal sealed class FieldsOfVersion : IIdentityRule
{
    /// <inheritdoc/>
    public RuleInfo Info { get; } = new("RND5052", Severity.Error, "OKD's Authentication object has the fields that the spec uses.");

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(RuleContext context) =>
        from app in context.Applications<OkdApplicationSpec>()
        where app.Authentication == OkdAuthentication.Oidc
        from use in Uses(app)
        where !use.IsKnown
        select Info.At(
            use.Span, RuleContext.PathOf(app), $"OKD {app.Version} does not know {use.What}; it came with {use.Since}", "upgrade OKD, or do without");

    private static IEnumerable<VersionUse> Uses(OkdApplicationSpec app)
    {
        var hasExpressions = OkdVersions.HasExpressions(app.Version);
        var isStable = OkdVersions.IsStable(app.Version);
        if (app.Claims.Username.Expression is not null)
            yield return new VersionUse("an expression for the user name", "4.23", hasExpressions, app.Claims.Username.SpanOf("expression"));
        if (app.Claims.Groups?.Expression is not null)
            yield return new VersionUse("an expression for groups", "4.23", hasExpressions, app.Claims.Groups.SpanOf("expression"));
        if (app.UserValidationRules.Count > 0)
            yield return new VersionUse("'userValidationRules'", "4.23", hasExpressions, app.KeySpanOf("userValidationRules"));
        if (app.DiscoveryURL is not null)
            yield return new VersionUse("'discoveryURL'", "4.23", hasExpressions, app.KeySpanOf("discoveryURL"));
        foreach (var rule in app.ClaimValidationRules.Where(rule => rule.Expression is not null))
            yield return new VersionUse("expressions in claim rules", "4.23", hasExpressions, rule.SpanOf("expression"));
        if (app.Claims.Uid is not null)
            yield return new VersionUse("a mapping of the UID", "4.20", isStable || OkdVersions.HasExternalOidc(app.Version), app.Claims.KeySpanOf("uid"));
    }
}
