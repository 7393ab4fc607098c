// SPDX-License-Identifier: MIT

using System.Globalization;

namespace Render.Bench.Diff;

/// <summary>A cluster of the user's that holds the objects of a sample in a namespace <c>bench</c>, which is removed at the end.</summary>
internal sealed class RealCluster : IDisposable
{
    /// <summary>The variable that names its kubeconfig, as for the tests.</summary>
    public const string Variable = "RENDER_E2E_KUBECONFIG";

    private const string Namespace = "bench";
    private readonly DiffSample _sample;
    private readonly string _kubeconfig;

    private RealCluster(DiffSample sample, string kubeconfig)
    {
        _sample = sample;
        _kubeconfig = kubeconfig;
        Context = Kubectl("config", "current-context").Trim();
    }

    /// <summary>The context that is current.</summary>
    public string Context { get; }

    /// <summary>Makes the namespace, which must not be there, and applies what the sample holds for live, as Flux would.</summary>
    /// <param name="sample">The sample.</param>
    /// <param name="kubeconfig">Absolute path.</param>
    public static RealCluster Start(DiffSample sample, string kubeconfig)
    {
        var cluster = new RealCluster(sample, kubeconfig);
        cluster.Kubectl("create", "namespace", Namespace);
        cluster.Kubectl("apply", "--server-side", "--field-manager=kustomize-controller", "-f", sample.Live);
        return cluster;
    }

    /// <inheritdoc/>
    public void Dispose() => Kubectl("delete", "namespace", Namespace, "--timeout=120s");

    private string Kubectl(params string[] arguments)
    {
        var run = TimedProcess.Run(_sample.Repository, _kubeconfig, "kubectl", arguments);
        return run.ExitCode == 0 ? run.Output : throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"kubectl {arguments[0]} ends with {run.ExitCode}"));
    }
}
