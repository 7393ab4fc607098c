// SPDX-License-Identifier: MIT

namespace Render.Testing;

/// <summary>
/// A theory that asks a real API server, by dry runs alone: the current context of the kubeconfig that <c>RENDER_E2E_KUBECONFIG</c> names.
/// Skipped with a reason without it.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RealClusterTheoryAttribute : TheoryAttribute
{
    private const string Variable = "RENDER_E2E_KUBECONFIG";

    /// <summary>Skips unless a kubeconfig is named, and the shared folder holds what the test reads.</summary>
    /// <param name="needs">What the test reads, relative to the shared folder.</param>
    public RealClusterTheoryAttribute(string needs)
    {
        Needs = needs;
        Skip = Kubeconfig is null ? $"{Variable} names no kubeconfig: no real API server was asked" : SharedFolder.ReasonToSkip(needs);
    }

    /// <summary>The kubeconfig; null when none is named.</summary>
    public static string? Kubeconfig { get; } = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } path ? path : null;

    /// <summary>What the test reads, relative to the shared folder.</summary>
    public string Needs { get; }
}
