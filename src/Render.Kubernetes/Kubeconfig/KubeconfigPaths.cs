// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Kubernetes.Hosting;

namespace Render.Kubernetes.Kubeconfig;

/// <summary>Where kubectl would look for kubeconfigs.</summary>
internal static class KubeconfigPaths
{
    private const string Variable = "KUBECONFIG";

    /// <summary>Absolute paths in order, each once. Not all of them need to exist.</summary>
    public static ImmutableArray<string> Find(HostEnvironment host)
    {
        if (host.Variable(Variable) is { } list)
        {
            return
            [
                .. list.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
                    .Select(path => Path.GetFullPath(path, host.WorkingDirectory))
                    .Distinct(StringComparer.Ordinal),
            ];
        }

        return host.HomeFolder is null ? [] : [Path.Combine(host.HomeFolder, ".kube", "config")];
    }

    /// <summary>Where was looked, in words.</summary>
    public static string Describe(HostEnvironment host) =>
        host.Variable(Variable) is null ? "KUBECONFIG is not set, and ~/.kube/config is not there" : "none of the files of KUBECONFIG is there";
}
