// SPDX-License-Identifier: MIT

using System.Security.Cryptography.X509Certificates;
using Render.Core.Nodes;
using Render.Kubernetes.Credentials;

namespace Render.Kubernetes.Kubeconfig;

/// <summary>Everything that is needed to talk to one cluster; no file of the kubeconfig is left to read but token files.</summary>
/// <param name="Cluster">Its name in the spec.</param>
/// <param name="Context">The context that it came from.</param>
/// <param name="Server">Base URL; its path, if any, comes before every request's (Rancher's proxy has one).</param>
/// <param name="Tls">How the server is recognised.</param>
/// <param name="Proxy">The proxy; null for none.</param>
/// <param name="Credentials">How the user is recognised.</param>
internal sealed record ClusterConnection(
    string Cluster, string Context, Uri Server, TlsSettings Tls, Uri? Proxy, CredentialPlan Credentials);

/// <summary>How the server is recognised.</summary>
/// <param name="Authority">The only certificates that may vouch for it; null for those of the system.</param>
/// <param name="AuthorityData">The same as base64 PEM, for credential plugins; null for those of the system.</param>
/// <param name="ServerName">The name that its certificate must carry; null for the host of the URL.</param>
/// <param name="SkipVerification">True when everything is accepted.</param>
internal sealed record TlsSettings(X509Certificate2Collection? Authority, string? AuthorityData, string? ServerName, bool SkipVerification);

/// <summary>How the user is recognised. What is given first wins: token file, token, plugin; a certificate goes with each.</summary>
/// <param name="TokenFile">Absolute path of a file with a bearer token, read again as it changes.</param>
/// <param name="Token">A bearer token.</param>
/// <param name="Exec">A program that hands out credentials.</param>
/// <param name="ExecConfig">What the kubeconfig keeps for that program.</param>
/// <param name="Identity">A client certificate.</param>
/// <param name="Impersonation">Whom the requests are made as.</param>
internal sealed record CredentialPlan(
    string? TokenFile, HiddenText? Token, KubeExec? Exec, Node? ExecConfig, ClientIdentity? Identity, KubeImpersonation Impersonation)
{
    /// <summary>True when requests carry something that must not be read by others.</summary>
    public bool IsSecret => TokenFile is not null || Token is not null || Exec is not null;
}
