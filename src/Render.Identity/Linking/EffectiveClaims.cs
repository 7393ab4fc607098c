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
    private EffectiveClaims(ClaimMappingsSpec spec, StringNode issuer)
    {
        Spec = spec;
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
    public IEnumerable<string> Read => new[] { UsernameClaim?.Value, GroupsClaim?.Value, Spec.Uid?.Claim }.OfType<string>();

    /// <summary>The uses of claims, for the graph.</summary>
    public ImmutableArray<ClaimUse> Uses =>
    [
        .. UsernameClaim is null ? ImmutableArray<ClaimUse>.Empty : [new ClaimUse("user name", UsernameClaim, UsernamePrefix)],
        .. GroupsClaim is null ? ImmutableArray<ClaimUse>.Empty : [new ClaimUse("groups", GroupsClaim, GroupsPrefix)],
        .. Trace.Given(Spec.Uid ?? new UidClaimSpec(), "claim") is StringNode uid ? [new ClaimUse("UID", uid)] : ImmutableArray<ClaimUse>.Empty,
    ];

    /// <summary>The mappings of a spec at a provider.</summary>
    public static EffectiveClaims Of(ClaimMappingsSpec spec, StringNode issuer) => new(spec, issuer);

    private static StringNode StandardPrefix(StringNode claim, StringNode issuer) => claim.Value == "email"
        ? Trace.Default(string.Empty, "no prefix for the claim email, as API servers do")
        : Trace.Derived(issuer.Value + "#", "prefix: issuer + \"#\", as API servers do", issuer);
}
