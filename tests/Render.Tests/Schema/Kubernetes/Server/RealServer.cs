// SPDX-License-Identifier: MIT

using Render.Core.Contracts;
using Render.Core.Documents;
using Render.Core.Nodes;
using Render.Core.Text;
using Render.IO.Processes;
using Render.Kubernetes;
using Render.Kubernetes.Hosting;
using Render.Testing.Kubernetes;
using Render.Yaml;

namespace Render.Tests.Schema.Kubernetes.Server;

/// <summary>Connects to the server of a kubeconfig's current context, as a user of the tool would.</summary>
internal static class RealServer
{
    /// <summary>The client.</summary>
    public static async Task<IClusterClient> ConnectAsync(string kubeconfig)
    {
        var variables = new Dictionary<string, string>(StringComparer.Ordinal) { ["KUBECONFIG"] = kubeconfig, ["PATH"] = Environment.GetEnvironmentVariable("PATH") ?? string.Empty };
        var host = new HostEnvironment(variables, Path.GetDirectoryName(kubeconfig) ?? AppContext.BaseDirectory, Environment.GetFolderPath(Environment.SpecialFolder.UserProfile));
        using var connector = new ClusterConnector(host, new HostFiles(), new ProcessRunner(), TimeProvider.System, new ListedTextRedactor(), new ConnectorOptions());
        var connected = await connector.ConnectAsync("e2e", CurrentContext(kubeconfig), SourceSpan.OfFile(kubeconfig), CancellationToken.None);
        return connected.Value ?? throw new InvalidOperationException(string.Join('\n', connected.Diagnostics.Select(d => d.Message)));
    }

    private static string CurrentContext(string kubeconfig)
    {
        var read = YamlReader.ReadSingle(new SourceText(kubeconfig, File.ReadAllText(kubeconfig)), DocumentBudget.Source).Value as MapNode;
        return read?["current-context"] is StringNode { Value.Length: > 0 } context
            ? context.Value
            : throw new InvalidOperationException($"{kubeconfig} has no current context.");
    }
}
