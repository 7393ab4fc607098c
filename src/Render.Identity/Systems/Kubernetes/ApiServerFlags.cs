// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Nodes;
using Render.Identity.Linking;
using Render.Identity.Spec;

namespace Render.Identity.Systems.Kubernetes;

/// <summary>The model of the <c>--oidc-*</c> flags.</summary>
internal static class ApiServerFlags
{
    /// <summary>Where the certificates are expected on the control plane.</summary>
    public const string AuthorityPath = "/etc/kubernetes/pki/oidc-ca.crt";

    /// <summary>Each flag as a whole argument.</summary>
    public static IEnumerable<Node> Of(KubernetesApplicationSpec app, LoginEdge edge, EffectiveClaims claims, ImmutableArray<StringNode> audiences)
    {
        yield return Flag("oidc-issuer-url", edge.Issuer);
        yield return Flag("oidc-client-id", audiences.FirstOrDefault());
        if (edge.Authority is { } authority)
            yield return Flag("oidc-ca-file", Trace.Derived(AuthorityPath, "where the file ca.crt is to be put", authority.Pem));

        yield return Flag("oidc-username-claim", claims.UsernameClaim);

        // A hyphen is the flag's word for no prefix; an empty value would mean the default.
        yield return Flag("oidc-username-prefix", claims.UsernamePrefix is { Value: "" } none ? Trace.Derived("-", "no prefix, as the flag writes it", none) : claims.UsernamePrefix);
        if (claims.GroupsClaim is { } groups)
            yield return Flag("oidc-groups-claim", groups);
        if (claims.GroupsPrefix is { Value.Length: > 0 } prefix)
            yield return Flag("oidc-groups-prefix", prefix);
        foreach (var rule in app.ClaimValidationRules.Where(rule => rule.Claim is not null))
            yield return Flag("oidc-required-claim", Trace.Derived($"{rule.Claim}={rule.RequiredValue}", "claim=value", Trace.Given(rule, "claim")));
    }

    private static StringNode Flag(string name, StringNode? value) =>
        Trace.Derived($"--{name}={value?.Value}", $"flag --{name}", value);
}
