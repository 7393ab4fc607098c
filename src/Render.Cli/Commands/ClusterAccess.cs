// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Diagnostics;
using Render.Core.Redaction;
using Render.IO.Processes;
using Render.Kubernetes;
using Render.Kubernetes.Credentials;
using Render.Kubernetes.Hosting;
using Render.Kubernetes.Kubeconfig;

namespace Render.Cli.Commands;

/// <summary>The way from a command to the clusters of a spec, through the kubeconfig of the user. Nothing is asked before it is used.</summary>
/// <param name="host">The process.</param>
/// <param name="redactor">Masks what servers answer.</param>
/// <param name="exec">Which credential plugins may run.</param>
public sealed class ClusterAccess(CliHost host, ITextRedactor redactor, ExecPolicy exec) : IDisposable
{
    private readonly HttpMessageHandler? _handler = host.HttpHandler?.Invoke();
    private ClusterConnector? _connector;

    /// <summary>What is wrong with <c>--context</c>.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; private set; } = [];

    /// <summary>True when <c>--context</c> names a cluster that no environment has.</summary>
    public bool IsUsageError => Diagnostics.Any(d => d.Severity == Severity.Error);

    /// <summary>The connector for the clusters of a run.</summary>
    /// <param name="contexts">What <c>--context</c> says.</param>
    /// <param name="clusters">The clusters of the specs.</param>
    public ClusterConnector Connect(IEnumerable<string> contexts, IReadOnlyCollection<string> clusters)
    {
        var overrides = ContextOverrides.Parse(contexts, clusters);
        Diagnostics = overrides.Diagnostics;
        var home = host.Variables.GetValueOrDefault("HOME") ?? host.Variables.GetValueOrDefault("USERPROFILE");
        return _connector = new ClusterConnector(
            new HostEnvironment(host.Variables, host.WorkingDirectory, string.IsNullOrEmpty(home) ? null : home),
            new HostFiles(),
            new ProcessRunner(),
            host.Time,
            redactor,
            new ConnectorOptions { Contexts = overrides.Value ?? ContextOverrides.None, Exec = exec, Handler = _handler });
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _connector?.Dispose();
        _handler?.Dispose();
    }
}
