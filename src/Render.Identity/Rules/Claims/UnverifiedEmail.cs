// SPDX-License-Identifier: MIT

using Render.Core.Diagnostics;

namespace Render.Identity.Rules.Claims;

/// <summary>
/// API servers that know users by the claim <c>email</c> refuse tokens that say <c>email_verified: false</c>, and Dex says so for
/// connectors whose provider has no such claim.
/// </summary>
internal sealed class UnverifiedEmail : IIdentityRule
{
    /// <inheritdoc/>
    public RuleInfo Info { get; } = new("RND5042", Severity.Warning, "Who knows users by their email address gets addresses that count as verified.");

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(RuleContext context) =>
        from user in ClaimUsers.Of(context)
        where user.Mappings.Username is { Expression: null, Claim: null or "email" }
        from item in context.Connectors()
        where item.Dex.Name == user.App.Provider && item.Connector.InsecureSkipEmailVerified != true && !item.Profile.Emits("email_verified")
        select Info.At(
            user.Mappings.Username.Has("claim") ? user.Mappings.Username.SpanOf("claim") : user.App.NameSpan,
            RuleContext.PathOf(user.App) + ".claims.username",
            $"'{user.App.Name}' knows users by their email address, which is never verified for those who come through '{item.Connector.Name}': the API server refuses them",
            $"use 'claims: {{ username: {{ claim: name, prefix: … }} }}', or set 'insecureSkipEmailVerified: true' on the connector") with
        {
            Related = [new RelatedPlace(item.Connector.NameSpan, "the connector")],
        };
}
