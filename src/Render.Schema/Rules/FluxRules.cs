// SPDX-License-Identifier: MIT

namespace Render.Schema.Rules;

/// <summary>Rules of Flux's Kustomization.</summary>
internal static class FluxRules
{
    private const string ConfigMap = "configMapRef";
    private const string Secret = "secretRef";

    public static IEnumerable<SchemaRule> All =>
    [
        new("flux-kubeconfig-some", "c448e8fb9e855da5", "One of configMapRef and secretRef must be set", RuleNodes.OfMap(map => map.Has(ConfigMap) || map.Has(Secret))),
        new("flux-kubeconfig-one", "a85e670343fc3c77", "Only one of configMapRef and secretRef may be set", RuleNodes.OfMap(map => !map.Has(ConfigMap) || !map.Has(Secret))),
    ];
}
