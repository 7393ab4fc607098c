// SPDX-License-Identifier: MIT

using Render.Core.Nodes;
using Render.Core.Text;

namespace Render.Kubernetes.Kubeconfig;

/// <summary>One entry of <c>clusters</c>.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="Server">URL of the API server as written; null when left out.</param>
/// <param name="Authority">Certificates that vouch for the server.</param>
/// <param name="ServerName">Name that the server's certificate must carry; null for the host of the URL.</param>
/// <param name="SkipVerification">True when the certificate is not to be checked.</param>
/// <param name="ProxyUrl">Proxy for this cluster; null for the environment's.</param>
/// <param name="ExecConfig">What the extension for credential plugins holds, passed on to them; null for none.</param>
internal sealed record KubeCluster(
    string Name, SourceSpan Span, string? Server, FileOrData Authority, string? ServerName, bool SkipVerification, string? ProxyUrl, Node? ExecConfig);
