// SPDX-License-Identifier: MIT

using System.Globalization;

namespace Render.Bench.Diff;

/// <summary>
/// <c>render diff</c> beside <c>kubectl diff --server-side</c>, whole processes against one server on this machine: 500 Secrets of which
/// 50 differ, with some milliseconds added to each answer for the distance.
/// </summary>
internal static class DiffBench
{
    private const int Objects = 500;
    private const int Changed = 50;
    private const int ManyObjects = 3000;
    private const int Rounds = 5;
    private const int FewRounds = 3;

    public static void Run(BenchTable table)
    {
        var folder = Directory.CreateTempSubdirectory("render-bench-").FullName;
        try
        {
            var sample = Sample(Path.Combine(folder, "500"), Objects);
            foreach (var (milliseconds, goal) in new[] { (0, "faster"), (5, "8 times"), (20, "20 times") })
                Compare(table, sample, Path.Combine(folder, "kubeconfig"), milliseconds, goal);

            CompareReal(table, sample);
            var many = Sample(Path.Combine(folder, "3000"), ManyObjects);
            using var cluster = ClusterProcess.Start(many.Live, Path.Combine(folder, "kubeconfig"), 0);
            var run = Render(many, Path.Combine(folder, "kubeconfig"));
            table.Add($"{ManyObjects} objects, 0 ms: `render diff`", run.Seconds, Text($"{run.PeakMegabytes:0} MB at most; goal: under 300 MB"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static DiffSample Sample(string folder, int objects)
    {
        var sample = new DiffSample(folder, objects, Changed).Write(Path.Combine(StartupBench.Root(), "schemas"));
        TimedProcess.Run(sample.Repository, string.Empty, PublishedTool.Program, PublishedTool.With("render", "--environment=bench"));
        return sample.TakeRendered();
    }

    private static void Compare(BenchTable table, DiffSample sample, string kubeconfig, int milliseconds, string goal)
    {
        using var cluster = ClusterProcess.Start(sample.Live, kubeconfig, milliseconds);

        // kubectl takes so long with distance that one run is enough to see. Wide or not, it holds itself to 50 requests a second.
        Compare(table, sample, kubeconfig, Text($"{milliseconds} ms"), milliseconds > 0 ? 1 : FewRounds, goal);
    }

    private static void Compare(BenchTable table, DiffSample sample, string kubeconfig, string where, int rounds, string goal, params string[] context)
    {
        // Not counted, as in every comparison here: the first diff after a publish notes its start, and the server is cold.
        Render(sample, kubeconfig, context);
        var ours = TimedProcess.Median(Rounds, () => Render(sample, kubeconfig, context));
        table.Add($"{where}: `render diff`", ours.Seconds, Text($"{ours.PeakMegabytes:0} MB at most"));

        var theirs = TimedProcess.Median(rounds, () => Kubectl(sample, kubeconfig));
        table.Add($"{where}: `kubectl diff --server-side`", theirs.Seconds, Text($"render is {theirs.Seconds / ours.Seconds:0.0} times as fast; goal: {goal}"));
        var wide = TimedProcess.Median(rounds, () => Kubectl(sample, kubeconfig, "--concurrency=32"));
        table.Add($"{where}: `kubectl diff --server-side --concurrency=32`", wide.Seconds, Text($"render is {wide.Seconds / ours.Seconds:0.0} times as fast; goal: faster"));
    }

    /// <summary>The same against the cluster of <c>RENDER_E2E_KUBECONFIG</c>, at the distance that it has.</summary>
    private static void CompareReal(BenchTable table, DiffSample sample)
    {
        if (Environment.GetEnvironmentVariable(RealCluster.Variable) is not { Length: > 0 } kubeconfig)
            return;

        using var cluster = RealCluster.Start(sample, kubeconfig);
        Compare(table, sample, kubeconfig, "a real server", FewRounds, "faster", $"--context=management={cluster.Context}");
    }

    private static TimedProcess Render(DiffSample sample, string kubeconfig, params IEnumerable<string> more)
    {
        var run = TimedProcess.Run(sample.Repository, kubeconfig, PublishedTool.Program, PublishedTool.With(["diff", "--environment=bench", .. more]));
        var changes = run.Output.Split('\n').Count(line => line.StartsWith("  ~ ", StringComparison.Ordinal));
        return changes == Changed ? run : throw new InvalidOperationException(Text($"render shows {changes} of {Changed} changes:\n{run.Output}"));
    }

    private static TimedProcess Kubectl(DiffSample sample, string kubeconfig, params IEnumerable<string> more)
    {
        var run = TimedProcess.Run(
            sample.Repository, kubeconfig, "kubectl", ["diff", "--server-side", "--force-conflicts", "--field-manager=kustomize-controller", "-f", sample.Manifests, .. more]);
        var changes = run.Output.Split('\n').Count(line => line.StartsWith("diff ", StringComparison.Ordinal));
        return changes == Changed ? run : throw new InvalidOperationException(Text($"kubectl shows {changes} of {Changed} changes"));
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
