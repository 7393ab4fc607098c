// SPDX-License-Identifier: MIT

using Render.Core.Text;

namespace Render.Kubernetes.Kubeconfig;

/// <summary>One entry of <c>contexts</c>. Its namespace is not read: every rendered object says its own.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="Cluster">Name of a cluster entry; null when left out.</param>
/// <param name="User">Name of a user entry; null when left out.</param>
internal sealed record KubeContext(string Name, SourceSpan Span, string? Cluster, string? User);
