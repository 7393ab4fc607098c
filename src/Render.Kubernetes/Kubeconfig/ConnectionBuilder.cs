// SPDX-License-Identifier: MIT

using System.Net;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Render.Core.Diagnostics;
using Render.Core.Text;
using Render.Kubernetes.Credentials;
using Render.Kubernetes.Hosting;

namespace Render.Kubernetes.Kubeconfig;

/// <summary>Turns a context into a connection: follows its names, reads the certificates, refuses what no cluster accepts.</summary>
internal sealed class ConnectionBuilder(HostEnvironment host, IHostFiles files)
{
    /// <summary>Builds the connection.</summary>
    /// <param name="cluster">The cluster's name in the spec.</param>
    /// <param name="context">The context.</param>
    /// <param name="kubeconfig">Where its names are looked up.</param>
    /// <param name="cancellationToken">Stops the reads.</param>
    public async Task<StageResult<ClusterConnection>> BuildAsync(
        string cluster, KubeContext context, KubeconfigDocument kubeconfig, CancellationToken cancellationToken)
    {
        var findings = new DiagnosticBag();
        var entry = kubeconfig.Clusters.FirstOrDefault(item => item.Name == context.Cluster);
        var user = kubeconfig.Users.FirstOrDefault(item => item.Name == context.User);
        if (entry is null)
            findings.Add(KubeconfigErrors.EntryMissing(context.Span, context.Name, "clusters", context.Cluster));
        if (user is null && context.User is not null)
            findings.Add(KubeconfigErrors.EntryMissing(context.Span, context.Name, "users", context.User));
        if (entry is null || findings.HasErrors)
            return StageResult.Of<ClusterConnection>(null, findings);

        var material = new PemMaterial(files, findings);
        var server = Server(entry, findings);
        var tls = await TlsAsync(cluster, context, entry, material, findings, cancellationToken);
        var credentials = await CredentialsAsync(user ?? new KubeUser(string.Empty, context.Span), entry, material, findings, cancellationToken);
        if (server is null || findings.HasErrors)
            return StageResult.Of<ClusterConnection>(null, findings);

        if (credentials.IsSecret && server.Scheme == Uri.UriSchemeHttp && !IsThisMachine(server))
            findings.Add(KubeconfigErrors.CredentialInClear(entry.Span, entry.Name));

        var proxy = Proxy(entry, server, findings);
        return StageResult.Of<ClusterConnection>(new ClusterConnection(cluster, context.Name, server, tls, proxy, credentials), findings);
    }

    private static Uri? Server(KubeCluster entry, DiagnosticBag findings)
    {
        var valid = Uri.TryCreate(entry.Server, UriKind.Absolute, out var server)
            && server.Scheme is "http" or "https" && server.Host.Length > 0
            && server.UserInfo.Length == 0 && server.Query.Length == 0 && server.Fragment.Length == 0;
        if (!valid)
            findings.Add(KubeconfigErrors.BadServer(entry.Span, entry.Name));

        return valid ? server : null;
    }

    private static async Task<TlsSettings> TlsAsync(
        string cluster, KubeContext context, KubeCluster entry, PemMaterial material, DiagnosticBag findings, CancellationToken cancellationToken)
    {
        if (entry.SkipVerification && entry.Authority.IsGiven)
            findings.Add(KubeconfigErrors.NotVerifiedWithAuthority(entry.Span, entry.Name));
        else if (entry.SkipVerification)
            findings.Add(KubeconfigErrors.NotVerified(entry.Span, cluster, context.Name));

        // It travels in a header, too.
        if (entry.ServerName is { } name && !(Ascii.IsValid(name) && Uri.CheckHostName(name) != UriHostNameType.Unknown))
            findings.Add(KubeconfigErrors.BadServerName(entry.Span, entry.Name));

        var authority = default(X509Certificate2Collection);
        var pem = await material.ReadAsync(entry.Authority, entry.Span, "certificate-authority", cancellationToken);
        if (pem is not null)
        {
            (authority, var problem) = AuthorityBundle.Read(pem);
            if (problem is not null)
                findings.Add(KubeconfigErrors.BadCertificate(entry.Span, "certificate-authority", problem));
        }

        var data = pem is null ? null : Convert.ToBase64String(Encoding.UTF8.GetBytes(pem));
        return new TlsSettings(authority, data, entry.ServerName, entry.SkipVerification);
    }

    private static async Task<CredentialPlan> CredentialsAsync(
        KubeUser user, KubeCluster entry, PemMaterial material, DiagnosticBag findings, CancellationToken cancellationToken)
    {
        if (user.BasicAuth != SourceSpan.None)
            findings.Add(KubeconfigErrors.BasicAuth(user.BasicAuth, user.Name));
        if (user.AuthProvider != SourceSpan.None)
            findings.Add(KubeconfigErrors.AuthProvider(user.AuthProvider, user.Name));
        if (user.Token is { } token && BearerToken.ReasonToRefuse(token.Reveal()) is { } why)
            findings.Add(KubeconfigErrors.BadToken(user.Span, user.Name, why));
        if (user.Impersonation.ReasonToRefuse() is { } refusal)
            findings.Add(KubeconfigErrors.Impersonation(user.Span, user.Name, refusal));

        var identity = default(ClientIdentity);
        if (user.Certificate.IsGiven || user.Key.IsGiven)
        {
            var certificate = await material.ReadAsync(user.Certificate, user.Span, "client-certificate", cancellationToken);
            var key = await material.ReadAsync(user.Key, user.Span, "client-key", cancellationToken);
            var problem = certificate is null || key is null ? "'client-certificate' and 'client-key' are both needed" : null;
            if (certificate is not null && key is not null)
                (identity, problem) = ClientIdentity.Create(certificate, key);
            if (problem is not null && !findings.HasErrors)
                findings.Add(KubeconfigErrors.BadCertificate(user.Span, "client-certificate", problem));
        }

        return new CredentialPlan(user.TokenFile, user.Token, user.Exec, entry.ExecConfig, identity, user.Impersonation);
    }

    private Uri? Proxy(KubeCluster entry, Uri server, DiagnosticBag findings)
    {
        var (url, origin) = entry.ProxyUrl is { } own
            ? (own, $"the cluster '{entry.Name}' in the kubeconfig ('proxy-url')")
            : ProxyRules.FromEnvironment(server, host) ?? default;
        if (url is null)
            return null;

        var proxy = ProxyRules.Parse(url);
        if (proxy is null)
            findings.Add(KubeconfigErrors.BadProxy(entry.ProxyUrl is null ? SourceSpan.None : entry.Span, origin ?? string.Empty));

        return proxy;
    }

    private static bool IsThisMachine(Uri server) =>
        server.DnsSafeHost == "localhost" || (IPAddress.TryParse(server.DnsSafeHost, out var address) && IPAddress.IsLoopback(address));
}
