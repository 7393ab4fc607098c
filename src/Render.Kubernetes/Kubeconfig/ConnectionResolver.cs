// SPDX-License-Identifier: MIT

using Render.Core.Diagnostics;
using Render.Core.Text;
using Render.Kubernetes.Hosting;

namespace Render.Kubernetes.Kubeconfig;

/// <summary>Finds the connection of a cluster of the spec: which context, from which file, with what in it.</summary>
internal sealed class ConnectionResolver(HostEnvironment host, IHostFiles files, ContextOverrides overrides)
{
    /// <summary>Resolves one cluster.</summary>
    /// <param name="cluster">Its name in the spec.</param>
    /// <param name="specContext">The context that the spec gives it; null for none.</param>
    /// <param name="span">Where the spec says so; for messages.</param>
    /// <param name="kubeconfig">The merged kubeconfigs; null when there are none.</param>
    /// <param name="cancellationToken">Stops the reads.</param>
    public async Task<StageResult<ClusterConnection>> ResolveAsync(
        string cluster, string? specContext, SourceSpan span, KubeconfigDocument? kubeconfig, CancellationToken cancellationToken)
    {
        if (ContextChoice.For(cluster, specContext, overrides, host) is not { } choice)
            return StageResult.Fail<ClusterConnection>(KubeconfigErrors.NoContext(span, cluster, ContextChoice.VariableFor(cluster)));

        var contexts = (kubeconfig ?? KubeconfigDocument.Empty).Contexts;
        if (contexts.FirstOrDefault(item => item.Name == choice.Context) is { } context)
            return await new ConnectionBuilder(host, files).BuildAsync(cluster, context, kubeconfig ?? KubeconfigDocument.Empty, cancellationToken);
        if (choice.Context == ContextChoice.InCluster)
            return await new PodConnection(host, files).BuildAsync(cluster, span, cancellationToken);
        if (kubeconfig is null)
            return StageResult.Fail<ClusterConnection>(KubeconfigErrors.NoKubeconfig(span, cluster, KubeconfigPaths.Describe(host)));

        var near = NearestName.Find(choice.Context, contexts.Select(item => item.Name));
        return StageResult.Fail<ClusterConnection>(KubeconfigErrors.ContextMissing(span, cluster, choice.Context, choice.Origin, near));
    }
}
