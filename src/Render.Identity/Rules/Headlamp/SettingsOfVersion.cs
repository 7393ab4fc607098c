// SPDX-License-Identifier: MIT

using Render.Core.Diagnostics;
using Render.Identity.Spec;
using Render.Identity.Systems.Headlamp;

namespace Render.Identity.Rules.Headlamp;

/// <summary>Settings that a version of Headlamp does not know are not passed on by its chart, or stop it at start.</summary>
internal sealed class SettingsOfVersion : IIdentityRule
{
    /// <inheritdoc/>
    public RuleInfo Info { get; } = new("RND5062", Severity.Error, "Headlamp's version knows the settings that it is given.");

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(RuleContext context) =>
        from app in context.Applications<HeadlampApplicationSpec>()
        from use in Uses(app, context)
        where !use.IsKnown
        select Info.At(use.Span, RuleContext.PathOf(app), $"Headlamp {app.Version} {use.What}; it came with {use.Since}", "upgrade Headlamp, or do without");

    private static IEnumerable<VersionUse> Uses(HeadlampApplicationSpec app, RuleContext context)
    {
        var version = app.Version;
        if (app.ValidatorClientID is not null)
            yield return new VersionUse("cannot check tokens against another client", "0.31", HeadlampVersions.HasValidator(version), app.KeySpanOf("validatorClientID"));
        if (app.ValidatorIssuerURL is not null)
            yield return new VersionUse("cannot check tokens against another issuer", "0.31", HeadlampVersions.HasValidator(version), app.KeySpanOf("validatorIssuerURL"));
        if (app.UseAccessToken)
            yield return new VersionUse("cannot send the access token", "0.31", HeadlampVersions.HasValidator(version), app.KeySpanOf("useAccessToken"));
        if (app.Pkce == true)
            yield return new VersionUse("does no PKCE", "0.37", HeadlampVersions.HasPkce(version), app.KeySpanOf("pkce"));
        if (context.EdgeOf(app)?.Authority is not null)
            yield return new VersionUse("takes no certificate authority", "0.35", HeadlampVersions.HasCallbackUrl(version), app.SpanOf("provider"));
        if (context.EdgeOf(app)?.Clients[0].IsPublic == true)
            yield return new VersionUse("does no PKCE and needs a client secret", "0.37", HeadlampVersions.HasPkce(version), app.NameSpan);
    }
}
