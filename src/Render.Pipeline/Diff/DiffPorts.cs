// SPDX-License-Identifier: MIT

using Render.Kubernetes.Hosting;

namespace Render.Pipeline.Diff;

/// <summary>What a diff takes from outside.</summary>
/// <param name="Run">Repository, variables, programs, redactor, clock.</param>
/// <param name="Host">What the way to a cluster may know of the process.</param>
/// <param name="Files">The kubeconfig and what it names.</param>
/// <param name="Handler">Replaces the network; null for the real one.</param>
public sealed record DiffPorts(RenderPorts Run, HostEnvironment Host, IHostFiles Files, HttpMessageHandler? Handler);
