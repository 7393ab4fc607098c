// SPDX-License-Identifier: MIT

using Render.Kubernetes.Hosting;
using Render.Pipeline;
using Render.Pipeline.Diff;

namespace Render.Cli.Commands;

/// <summary>What a command that asks clusters takes from the process.</summary>
internal static class LivePorts
{
    /// <summary>The ports.</summary>
    /// <param name="run">Those of every command.</param>
    /// <param name="host">The process.</param>
    /// <param name="handler">Replaces the network; null for the real one.</param>
    /// <param name="patience">What a cluster may take in all, if the user says so: the files that its kubeconfig names may be pipes.</param>
    public static DiffPorts Of(RenderPorts run, CliHost host, HttpMessageHandler? handler, TimeSpan? patience)
    {
        var home = host.Variables.GetValueOrDefault("HOME") ?? host.Variables.GetValueOrDefault("USERPROFILE");
        return new DiffPorts(run, new HostEnvironment(host.Variables, host.WorkingDirectory, string.IsNullOrEmpty(home) ? null : home), new HostFiles(patience), handler);
    }
}
