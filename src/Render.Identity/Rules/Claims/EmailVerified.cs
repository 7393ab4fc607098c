// SPDX-License-Identifier: MIT

using Render.Core.Diagnostics;
using Render.Identity.Spec;

namespace Render.Identity.Rules.Claims;

/// <summary>
/// An expression for the user name that uses the email address must be held against <c>email_verified</c> somewhere; API servers
/// refuse the configuration otherwise.
/// </summary>
internal sealed class EmailVerified : IIdentityRule
{
    private const string Email = "claims.email";
    private const string Verified = "claims.email_verified";

    /// <inheritdoc/>
    public RuleInfo Info { get; } = new("RND5041", Severity.Error, "An expression that uses claims.email is accompanied by claims.email_verified.");

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(RuleContext context) =>
        from user in ClaimUsers.Of(context)
        let expression = user.Mappings.Username.Expression
        where expression is not null && UsesEmail(expression) && !IsVerified(user.Mappings, user.Rules)
        select Info.At(
            user.Mappings.Username.SpanOf("expression"),
            RuleContext.PathOf(user.App) + ".claims.username.expression",
            "the expression uses claims.email, but nothing looks at claims.email_verified: API servers refuse this",
            "add a rule with the expression 'claims.?email_verified.orValue(true) == true'");

    private static bool UsesEmail(string expression) =>
        expression.Replace(Verified, string.Empty, StringComparison.Ordinal).Replace("claims.?email_verified", string.Empty, StringComparison.Ordinal)
            .Contains(Email, StringComparison.Ordinal);

    private static bool IsVerified(ClaimMappingsSpec mappings, SpecList<ClaimRuleSpec> rules) =>
        mappings.Extra.Select(extra => extra.ValueExpression).Append(mappings.Username.Expression).Concat(rules.Select(rule => rule.Expression))
            .Any(text => text?.Contains("email_verified", StringComparison.Ordinal) == true);
}
