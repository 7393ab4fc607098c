// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Nodes;
using Render.Identity.Spec;

namespace Render.Identity.Linking;

/// <summary>
/// How an API server makes users of tokens, every default written out: platforms reserve the right to change theirs, and RBAC
/// subjects must match what comes out.
/// </summary>
internal sealed record EffectiveClaims
{
    private readonly ImmutableArray<ClaimRuleSpec> _rules;

    private EffectiveClaims(ClaimMappingsSpec spec, StringNode issuer, IEnumerable<ClaimRuleSpec> rules)
    {
        Spec = spec;
        _rules = [.. rules];
        UsernameClaim = spec.Username.Expression is null ? Trace.Text(spec.Username, "claim", "email") : null;
        UsernamePrefix = UsernameClaim is null ? null : Trace.Given(spec.Username, "prefix") as StringNode ?? StandardPrefix(UsernameClaim, issuer);
        GroupsClaim = spec.Groups is { Expression: null } ? Trace.Text(spec.Groups, "claim", "groups") : null;
        GroupsPrefix = GroupsClaim is null || spec.Groups is null ? null : Trace.Text(spec.Groups, "prefix", string.Empty, "no prefix");
    }

    /// <summary>The mappings of the spec.</summary>
    public ClaimMappingsSpec Spec { get; }

    /// <summary>The claim of the user name; null for an expression.</summary>
    public StringNode? UsernameClaim { get; }

    /// <summary>Text before the user name; null for an expression.</summary>
    public StringNode? UsernamePrefix { get; }

    /// <summary>The claim of the groups; null without groups or for an expression.</summary>
    public StringNode? GroupsClaim { get; }

    /// <summary>Text before each group; null without groups or for an expression.</summary>
    public StringNode? GroupsPrefix { get; }

    /// <summary>The claims that must be in the token.</summary>
    public IEnumerable<string> Read => Uses.Select(use => use.Claim.Value).Distinct(StringComparer.Ordinal);

    /// <summary>The uses of claims, for scopes, rules and the graph.</summary>
    public ImmutableArray<ClaimUse> Uses =>
    [
        .. UsernameClaim is null ? ExpressionClaims.Uses(Spec.Username, "expression", "user name") : [new ClaimUse("user name", UsernameClaim, UsernamePrefix)],
        .. GroupsClaim is null ? ExpressionClaims.Uses(Spec.Groups ?? new GroupsClaimSpec(), "expression", "groups") : [new ClaimUse("groups", GroupsClaim, GroupsPrefix)],
        .. Of(Spec.Uid ?? new UidClaimSpec(), "UID"),
        .. Spec.Extra.SelectMany(extra => ExpressionClaims.Uses(extra, "valueExpression", extra.Key)),
        .. _rules.SelectMany(rule => Of(rule, "rule")),
    ];

    /// <summary>The mappings of a spec at a provider.</summary>
    /// <param name="spec">The mappings.</param>
    /// <param name="issuer">The provider's issuer, for the standard prefix.</param>
    /// <param name="rules">What tokens must say besides.</param>
    public static EffectiveClaims Of(ClaimMappingsSpec spec, StringNode issuer, IEnumerable<ClaimRuleSpec> rules) => new(spec, issuer, rules);

    private static IEnumerable<ClaimUse> Of(SpecObject spec, string purpose) =>
        Trace.Given(spec, "claim") is StringNode claim ? [new ClaimUse(purpose, claim)] : ExpressionClaims.Uses(spec, "expression", purpose);

    private static StringNode StandardPrefix(StringNode claim, StringNode issuer) => claim.Value == "email"
        ? Trace.Default(string.Empty, "no prefix for the claim email, as API servers do")
        : Trace.Derived(issuer.Value + "#", "prefix: issuer + \"#\", as API servers do", issuer);
}
