// SPDX-License-Identifier: MIT

using System.Diagnostics;
using System.Globalization;

namespace Render.Bench.Fleet;

/// <summary>
/// A thousand environments of twenty objects: rendered, validated and written in one run; again with nothing changed; and with one
/// touched. Beside it <c>kubectl kustomize</c>, two at a time, over trees of the same objects, which it reads and prints and neither
/// validates nor writes.
/// </summary>
internal static class FleetBench
{
    private const int Environments = 1000;
    private const int Built = 50;
    private const int AtOnce = 2;
    private const int Rounds = 3;

    public static void Run(BenchTable table)
    {
        var checkout = StartupBench.Root();
        var folder = Directory.CreateTempSubdirectory("render-fleet-").FullName;
        try
        {
            FleetRepository.Write(checkout, folder, Environments);
            Git(folder);
            var first = First(folder);
            Render(folder);
            var second = Repeat(() => { }, () => Render(folder));
            Render(folder);
            var touched = Repeat(() => FleetRepository.Touch(folder, FleetRepository.NameOf(7)), () => Render(folder, "--changed-since=HEAD"));
            var kustomize = Kustomize(folder);

            var objects = (double)Environments * FleetRepository.ObjectsEach;
            table.Add($"`kubectl kustomize` of {objects:0} objects, two at a time", kustomize, Rate(objects, kustomize) + $", from {Built} environments");
            table.Add("`render render` of the same, validated and written", first.Seconds, Rate(objects, first.Seconds) + Times(kustomize / first.Seconds) + Peak(first));
            table.Add("again, nothing changed", second.Seconds, Share(second.Seconds / first.Seconds) + Peak(second));
            table.Add("`--changed-since`, one environment touched", touched.Seconds, Peak(touched).TrimStart(',', ' '));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static MeasuredRun Render(string folder, params string[] options) => MeasuredRun.Of(folder, PublishedTool.Program, PublishedTool.With(["render", .. options]));

    /// <summary>
    /// The first run of three, each into a folder of its own. Removing thirty thousand files before a run would be measured with it:
    /// for minutes ext4 passes over the places of files that were just removed, which made the same run take up to three times as long.
    /// </summary>
    private static MeasuredRun First(string folder)
    {
        var round = 0;
        return Repeat(() => round++, () => Render(folder, $"--output=first-{round}"));
    }

    /// <summary>The fastest of three: what disturbs a run only makes it slower.</summary>
    private static MeasuredRun Repeat(Action prepare, Func<MeasuredRun> run)
    {
        var all = new List<MeasuredRun>();
        for (var round = 0; round < Rounds; round++)
        {
            prepare();
            all.Add(run());
        }

        return all.OrderBy(one => one.Seconds).First();
    }

    /// <summary>Seconds that kustomize would take for all environments, measured on some of them.</summary>
    private static double Kustomize(string folder)
    {
        var steps = Enumerable.Range(0, Built)
            .SelectMany(number => Directory.EnumerateDirectories(Path.Combine(folder, "out", FleetRepository.NameOf(number), "main"), "?0-*")).ToList();
        var start = Stopwatch.GetTimestamp();
        Parallel.ForEach(steps, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, step => MeasuredRun.Of(folder, "kubectl", "kustomize", step));
        return Stopwatch.GetElapsedTime(start).TotalSeconds * Environments / Built;
    }

    private static void Git(string folder)
    {
        MeasuredRun.Of(folder, "git", "init", "--quiet");
        MeasuredRun.Of(folder, "git", "add", "--all");
        MeasuredRun.Of(folder, "git", "-c", "user.name=Bench", "-c", "user.email=bench@example.com", "-c", "commit.gpgSign=false", "commit", "--quiet", "-m", "Start");
    }

    private static string Rate(double objects, double seconds) => string.Create(CultureInfo.InvariantCulture, $"{objects / seconds:0} objects/s");

    private static string Times(double times) => string.Create(CultureInfo.InvariantCulture, $", {times:0.0} times as many; goal: 10");

    private static string Share(double share) => string.Create(CultureInfo.InvariantCulture, $"{share:0.00} of the first run; goal: 0.25");

    private static string Peak(MeasuredRun run) => string.Create(CultureInfo.InvariantCulture, $", {run.Megabytes:0} MB");
}
