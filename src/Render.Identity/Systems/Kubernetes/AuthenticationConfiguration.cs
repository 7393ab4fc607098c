// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Nodes;
using Render.Identity.Linking;
using Render.Identity.Spec;

namespace Render.Identity.Systems.Kubernetes;

/// <summary>The model of an AuthenticationConfiguration file.</summary>
internal static class AuthenticationConfiguration
{
    /// <summary>The parts, with the API's own keys below <c>issuer</c>, <c>claimMappings</c> and the rules.</summary>
    public static MapNode Of(
        KubernetesApplicationSpec app, LoginEdge edge, EffectiveClaims claims, ImmutableArray<StringNode> audiences, ProductVersion? version)
    {
        var issuer = new OptionsBuilder()
            .Add("url", edge.Issuer)
            .Given(app, "discoveryURL")
            .Add("certificateAuthority", edge.Authority?.Pem)
            .List("audiences", audiences)
            .Add("audienceMatchPolicy", audiences.Length > 1 ? Trace.Default("MatchAny", "more than one audience needs it") : null)
            .Build();
        return new ModelBuilder()
            .Add("apiVersion", Trace.Default(KubernetesVersions.ApiVersion(version), "by the version of Kubernetes"))
            .Add("issuer", issuer)
            .Add("claimMappings", Mappings(claims))
            .List("claimValidationRules", app.ClaimValidationRules.Select(ClaimRule))
            .List("userValidationRules", app.UserValidationRules.Select(UserRule))
            .Build();
    }

    /// <summary>Claims come with a prefix, which the API demands even when it is empty; expressions come without.</summary>
    private static MapNode Mappings(EffectiveClaims claims)
    {
        var spec = claims.Spec;
        var groups = spec.Groups is null
            ? null
            : new OptionsBuilder().Add("claim", claims.GroupsClaim).Add("prefix", claims.GroupsPrefix).Given(spec.Groups, "expression").Build();
        return new OptionsBuilder()
            .Add("username", new OptionsBuilder().Add("claim", claims.UsernameClaim).Add("prefix", claims.UsernamePrefix).Given(spec.Username, "expression").Build())
            .Add("groups", groups)
            .Given(spec, "uid", "extra")
            .Build();
    }

    private static Node ClaimRule(ClaimRuleSpec rule) =>
        new OptionsBuilder().Given(rule, "claim", "requiredValue", "expression", "message").Build();

    private static Node UserRule(CelRuleSpec rule) => new OptionsBuilder().Given(rule, "expression", "message").Build();
}
