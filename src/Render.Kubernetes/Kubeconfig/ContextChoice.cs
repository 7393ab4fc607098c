// SPDX-License-Identifier: MIT

using Render.Kubernetes.Hosting;

namespace Render.Kubernetes.Kubeconfig;

/// <summary>
/// Which context a cluster of the spec has: the option, then the variable, then the spec. The current context of the kubeconfig
/// never counts: it changes under one's hands, and a diff against the wrong cluster looks like a diff.
/// </summary>
/// <param name="Context">The name.</param>
/// <param name="Origin">Who said so, for messages.</param>
internal sealed record ContextChoice(string Context, string Origin)
{
    /// <summary>The name that means the service account of the pod that this runs in, unless a kubeconfig has a context of that name.</summary>
    public const string InCluster = "in-cluster";

    /// <summary>The choice; null when nobody says anything.</summary>
    public static ContextChoice? For(string cluster, string? specContext, ContextOverrides overrides, HostEnvironment host)
    {
        if (overrides[cluster] is { } option)
            return new ContextChoice(option, "from --context");

        var variable = VariableFor(cluster);
        if (host.Variable(variable) is { } value)
            return new ContextChoice(value, $"from {variable}");

        return string.IsNullOrEmpty(specContext) ? null : new ContextChoice(specContext, "from the spec");
    }

    /// <summary>The variable that overrides the context: <c>RENDER_CONTEXT_</c> and the name in upper case, other characters as <c>_</c>.</summary>
    public static string VariableFor(string cluster) =>
        "RENDER_CONTEXT_" + string.Concat(cluster.Select(c => char.IsAsciiLetterOrDigit(c) ? char.ToUpperInvariant(c) : '_'));
}
