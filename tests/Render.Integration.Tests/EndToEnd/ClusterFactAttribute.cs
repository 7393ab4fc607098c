// SPDX-License-Identifier: MIT

namespace Render.Integration.Tests.EndToEnd;

/// <summary>A fact that needs a real cluster: skipped with a reason where <c>RENDER_E2E_KUBECONFIG</c> names none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ClusterFactAttribute : FactAttribute
{
    /// <summary>The variable that names a kubeconfig; its current context is used.</summary>
    public const string Variable = "RENDER_E2E_KUBECONFIG";

    /// <summary>Skips without a cluster, or without kubectl to apply things there.</summary>
    public ClusterFactAttribute()
    {
        if (string.IsNullOrEmpty(Environment.GetEnvironmentVariable(Variable)))
            Skip = $"needs a cluster: {Variable} names no kubeconfig";
        else if (Render.Testing.InstalledTool.Find("kubectl") is null)
            Skip = "needs the program 'kubectl' on PATH, which is not there";
    }
}
