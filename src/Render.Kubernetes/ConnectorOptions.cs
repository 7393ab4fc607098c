// SPDX-License-Identifier: MIT

using Render.Kubernetes.Credentials;
using Render.Kubernetes.Kubeconfig;
using Render.Kubernetes.Transport;

namespace Render.Kubernetes;

/// <summary>How clusters are connected to.</summary>
public sealed record ConnectorOptions
{
    /// <summary>What <c>--context</c> says.</summary>
    public ContextOverrides Contexts { get; init; } = ContextOverrides.None;

    /// <summary>Which credential plugins may run.</summary>
    public ExecPolicy Exec { get; init; } = ExecPolicy.Default;

    /// <summary>How long and how much a cluster may take.</summary>
    public ClientLimits Limits { get; init; } = ClientLimits.Default;

    /// <summary>Jitter of waits, from 0 to 1; a test gives a fixed one.</summary>
    public Func<double> Dice { get; init; } = Random.Shared.NextDouble;

    /// <summary>Replaces the network; null for the real one. Not disposed.</summary>
    public HttpMessageHandler? Handler { get; init; }
}
