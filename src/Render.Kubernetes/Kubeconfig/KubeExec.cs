// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Text;

namespace Render.Kubernetes.Kubeconfig;

/// <summary>A program that hands out credentials.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="ApiVersion">The version of the exchange, such as <c>client.authentication.k8s.io/v1</c>.</param>
/// <param name="Command">A name for PATH, or an absolute path (one with a slash is taken from the kubeconfig's folder).</param>
/// <param name="Arguments">Its arguments.</param>
/// <param name="Variables">What is added to its environment.</param>
/// <param name="InteractiveMode"><c>Never</c>, <c>IfAvailable</c>, <c>Always</c>; null when left out.</param>
/// <param name="ProvideClusterInfo">True when it wants to know the cluster.</param>
/// <param name="InstallHint">What the kubeconfig's author says to those who lack the program; null for nothing.</param>
internal sealed record KubeExec(
    SourceSpan Span,
    string ApiVersion,
    string Command,
    ImmutableArray<string> Arguments,
    ImmutableArray<KeyValuePair<string, string>> Variables,
    string? InteractiveMode,
    bool ProvideClusterInfo,
    string? InstallHint)
{
    /// <summary>The name by which it is listed as allowed: the last part of the command.</summary>
    public string ProgramName => Path.GetFileName(Command);
}
