// SPDX-License-Identifier: MIT

using Render.Core.Contracts;
using Render.Core.Diagnostics;
using Render.Core.Redaction;
using Render.Core.Text;
using Render.IO.Processes;
using Render.Kubernetes.Api;
using Render.Kubernetes.Credentials;
using Render.Kubernetes.Hosting;
using Render.Kubernetes.Kubeconfig;
using Render.Kubernetes.Transport;

namespace Render.Kubernetes;

/// <summary>
/// Makes the clients for the clusters of a spec. Nothing is sent and no plugin is started before a client is asked something; what
/// is wrong with the kubeconfig is told here.
/// </summary>
public sealed class ClusterConnector(
    HostEnvironment host, IHostFiles files, IProcessRunner processes, TimeProvider time, ITextRedactor redactor, ConnectorOptions options) : IDisposable
{
    private readonly SemaphoreSlim _one = new(1, 1);
    private StageResult<KubeconfigDocument>? _kubeconfig;

    /// <summary>Makes the client for one cluster.</summary>
    /// <param name="cluster">Its name in the spec.</param>
    /// <param name="specContext">The context that the spec gives it; null for none.</param>
    /// <param name="span">Where the spec names the cluster.</param>
    /// <param name="cancellationToken">Stops the reads.</param>
    /// <returns>The client with warnings, or diagnostics RND80xx that say why the cluster cannot be asked.</returns>
    public async Task<StageResult<IClusterClient>> ConnectAsync(string cluster, string? specContext, SourceSpan span, CancellationToken cancellationToken)
    {
        var connected = await TryConnectAsync(cluster, specContext, span, cancellationToken);
        return connected.IsSuccess(out _) ? connected : StageResult.Fail<IClusterClient>([.. connected.Diagnostics.Select(d => d with { IsClusterUnasked = true })]);
    }

    /// <inheritdoc/>
    public void Dispose() => _one.Dispose();

    private async Task<StageResult<IClusterClient>> TryConnectAsync(string cluster, string? specContext, SourceSpan span, CancellationToken cancellationToken)
    {
        var kubeconfig = await KubeconfigAsync(cancellationToken);
        if (!kubeconfig.Diagnostics.IsEmpty && !kubeconfig.IsSuccess(out _))
            return StageResult.Fail<IClusterClient>(kubeconfig.Diagnostics);

        var resolved = await new ConnectionResolver(host, files, options.Contexts)
            .ResolveAsync(cluster, specContext, span, kubeconfig.Value, cancellationToken);
        if (!resolved.IsSuccess(out var connection))
            return StageResult.Fail<IClusterClient>(resolved.Diagnostics);
        if (connection.Credentials.Exec is { } exec && ReasonToRefuse(exec, connection) is { } refusal)
            return StageResult.Fail<IClusterClient>(resolved.Diagnostics.Add(refusal));

        return new StageResult<IClusterClient>(Client(connection), resolved.Diagnostics);
    }

    private Diagnostic? ReasonToRefuse(KubeExec exec, ClusterConnection connection)
    {
        // A token beside the plugin means that it is never started.
        if (connection.Credentials.Token is not null || connection.Credentials.TokenFile is not null)
            return null;
        if (ExecExchange.ReasonToRefuse(exec) is { } unusable)
            return CredentialErrors.ExecUnsupported(exec.Span, exec.ProgramName, unusable);

        return options.Exec.ReasonToRefuse(exec.ProgramName, host) is { } why ? CredentialErrors.ExecRefused(exec.Span, exec.ProgramName, why) : null;
    }

    private ApiClient Client(ClusterConnection connection)
    {
        var scrubber = new TextScrubber(redactor);
        var transport = options.Handler is { } handler ? (IClusterTransport)new HandlerTransport(handler) : new SocketTransport(connection);
        var sender = new RequestSender(connection, transport, Credentials(connection, scrubber), options.Limits, scrubber, time, options.Dice);
        return new ApiClient(connection.Cluster, sender, scrubber, options.Limits);
    }

    private ICredentialSource Credentials(ClusterConnection connection, TextScrubber scrubber)
    {
        var plan = connection.Credentials;
        if (plan.TokenFile is { } file)
            return new TokenFileCredentials(file, plan.Token, plan.Identity, files, time);

        return plan is { Token: null, Exec: { } exec }
            ? new ExecCredentials(connection, exec, host, processes, time, scrubber.Clean)
            : new FixedCredentials(plan.Token, plan.Identity);
    }

    private async Task<StageResult<KubeconfigDocument>> KubeconfigAsync(CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            return _kubeconfig ??= await new KubeconfigLoader(host, files).LoadAsync(cancellationToken);
        }
        finally
        {
            _one.Release();
        }
    }
}
