// SPDX-License-Identifier: MIT

using Render.Core.Diagnostics;
using Render.Identity.Spec;

namespace Render.Identity.Rules.Claims;

/// <summary>Mappings and rules are a claim or an expression: API servers refuse both, and neither.</summary>
internal sealed class MappingShape : IIdentityRule
{
    /// <inheritdoc/>
    public RuleInfo Info { get; } = new("RND5040", Severity.Error, "A claim mapping or rule is either a claim or a CEL expression.");

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(RuleContext context)
    {
        foreach (var (app, mappings, rules) in ClaimUsers.Of(context))
        {
            var path = RuleContext.PathOf(app);
            var username = mappings.Username;
            if (username is { Claim: not null, Expression: not null })
                yield return Both(username, path + ".claims.username");
            if (username is { Expression: not null, Prefix: not null })
                yield return PrefixOnExpression(username, path + ".claims.username");
            if (mappings.Groups is { Claim: not null, Expression: not null } groups)
                yield return Both(groups, path + ".claims.groups");
            if (mappings.Groups is { Expression: not null, Prefix: not null } prefixed)
                yield return PrefixOnExpression(prefixed, path + ".claims.groups");
            if (mappings.Uid is { } uid && (uid.Claim is null) == (uid.Expression is null))
                yield return Both(uid, path + ".claims.uid");

            foreach (var rule in rules.Where(IsUnclear))
            {
                yield return Info.At(
                    rule.Source.Span, path + ".claimValidationRules", "a rule is neither a claim with its value nor an expression with its message",
                    "write 'claim' and 'requiredValue', or 'expression' and, if you like, 'message'");
            }
        }
    }

    private static bool IsUnclear(ClaimRuleSpec rule) => rule.Expression is null
        ? rule.Claim is null || rule.RequiredValue is null || rule.Message is not null
        : rule.Claim is not null || rule.RequiredValue is not null;

    private Diagnostic Both(SpecObject spec, string path) =>
        Info.At(spec.Source.Span, path, $"'{path}' needs exactly one of 'claim' and 'expression'", "remove one of them");

    private Diagnostic PrefixOnExpression(SpecObject spec, string path) =>
        Info.At(spec.SpanOf("prefix"), path + ".prefix", $"'{path}' is an expression, which takes no prefix", "put the prefix into the expression");
}
