// SPDX-License-Identifier: MIT

using Render.Core.Kubernetes;

namespace Render.Identity.Rules.Earlier;

/// <summary>The command by which an object that Flux leaves alone is given up by hand.</summary>
internal static class ManualRemoval
{
    /// <summary>An imperative with the command in it. Two objects must not be deleted: their operators need them.</summary>
    /// <param name="target">The object.</param>
    /// <param name="context">The kubeconfig context of its cluster; null when it is not known.</param>
    public static string Of(ObjectRef target, string? context)
    {
        var kubectl = context is null ? "kubectl" : $"kubectl --context={context}";
        return (target.Type.Group, target.Type.Kind) switch
        {
            ("config.openshift.io", "Authentication") =>
                $"go back by hand, do not delete it: {kubectl} patch authentication.config.openshift.io {target.Name} --type=merge "
                + "-p '{\"spec\":{\"type\":\"IntegratedOAuth\",\"oidcProviders\":null}}'",
            ("management.cattle.io", "Feature") =>
                $"give the flag back, do not delete it: {kubectl} patch feature.management.cattle.io {target.Name} --type=merge -p '{{\"spec\":{{\"value\":null}}}}'",
            _ => $"delete it by hand: {kubectl} delete {Resource(target)}",
        };
    }

    private static string Resource(ObjectRef target)
    {
        var kind = target.Type.Kind.ToLowerInvariant();
        var resource = target.Type.Group.Length == 0 ? kind : $"{kind}.{target.Type.Group}";
        return target.Namespace is null ? $"{resource} {target.Name}" : $"--namespace={target.Namespace} {resource} {target.Name}";
    }
}
