// SPDX-License-Identifier: MIT

using Render.Identity.Spec;

namespace Render.Identity.Rules.Claims;

/// <summary>The applications that make users of claims: OKD and plain API servers.</summary>
internal static class ClaimUsers
{
    /// <summary>Each with its mappings and rules.</summary>
    public static IEnumerable<ClaimUser> Of(RuleContext context)
    {
        foreach (var app in context.Spec.Applications)
        {
            if (app is OkdApplicationSpec okd)
                yield return new ClaimUser(okd, okd.Claims, okd.ClaimValidationRules);
            else if (app is KubernetesApplicationSpec kubernetes)
                yield return new ClaimUser(kubernetes, kubernetes.Claims, kubernetes.ClaimValidationRules);
        }
    }
}
