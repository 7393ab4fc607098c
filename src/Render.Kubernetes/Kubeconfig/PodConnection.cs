// SPDX-License-Identifier: MIT

using Render.Core.Diagnostics;
using Render.Core.Text;
using Render.Kubernetes.Hosting;

namespace Render.Kubernetes.Kubeconfig;

/// <summary>The connection of a pod to its own cluster, by its service account. Only used for a cluster that asks for it by name.</summary>
internal sealed class PodConnection(HostEnvironment host, IHostFiles files)
{
    private const string Folder = "/var/run/secrets/kubernetes.io/serviceaccount/";

    /// <summary>Builds the connection from the two variables and the mounted files that Kubernetes gives each pod.</summary>
    public async Task<StageResult<ClusterConnection>> BuildAsync(string cluster, SourceSpan span, CancellationToken cancellationToken)
    {
        var address = host.Variable("KUBERNETES_SERVICE_HOST");
        var port = host.Variable("KUBERNETES_SERVICE_PORT");
        if (address is null || port is null)
            return Fail(span, cluster, "KUBERNETES_SERVICE_HOST and KUBERNETES_SERVICE_PORT are not set");

        var literal = address.Contains(':', StringComparison.Ordinal) ? $"[{address}]" : address;
        var entry = new KubeCluster(
            ContextChoice.InCluster, span, $"https://{literal}:{port}", new FileOrData(Folder + "ca.crt", null), null, SkipVerification: false, null, null);
        var user = new KubeUser(ContextChoice.InCluster, span) { TokenFile = Folder + "token" };
        var context = new KubeContext(ContextChoice.InCluster, span, entry.Name, user.Name);
        return await new ConnectionBuilder(host, files)
            .BuildAsync(cluster, context, new KubeconfigDocument(null, [entry], [user], [context]), cancellationToken);
    }

    private static StageResult<ClusterConnection> Fail(SourceSpan span, string cluster, string why) =>
        StageResult.Fail<ClusterConnection>(KubeconfigErrors.NotInCluster(span, cluster, why));
}
