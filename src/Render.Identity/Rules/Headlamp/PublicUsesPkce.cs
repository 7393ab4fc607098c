// SPDX-License-Identifier: MIT

using Render.Core.Diagnostics;
using Render.Identity.Spec;

namespace Render.Identity.Rules.Headlamp;

/// <summary>A client has a secret or proves itself by PKCE; with neither, whoever catches the code has the session.</summary>
internal sealed class PublicUsesPkce : IIdentityRule
{
    /// <inheritdoc/>
    public RuleInfo Info { get; } = new("RND5063", Severity.Error, "A Headlamp without a client secret uses PKCE, and so does one whose provider demands it.");

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(RuleContext context) =>
        from app in context.Applications<HeadlampApplicationSpec>()
        where app.Pkce == false
        let edge = context.EdgeOf(app)
        where edge is not null && (edge.Clients[0].IsPublic || context.Profile(edge.To)?.NeedsPkce == true)
        select Info.At(
            app.SpanOf("pkce"), RuleContext.PathOf(app) + ".pkce", $"'{app.Name}' is told to do without PKCE, but it has no secret, or '{app.Provider}' demands PKCE", "leave 'pkce' out");
}
