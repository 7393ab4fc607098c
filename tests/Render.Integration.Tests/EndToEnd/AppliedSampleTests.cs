// SPDX-License-Identifier: MIT

using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Render.Core.Nodes;
using Render.Integration.Tests.Diff;
using Render.Integration.Tests.Secrets;
using Render.Testing;
using Render.Testing.Kubernetes;
using Render.Testing.Secrets;

namespace Render.Integration.Tests.EndToEnd;

/// <summary>
/// Every sample applied as Flux does, then compared: nothing differs; one leaf changed: exactly that leaf is shown. Against the server
/// of the tests, and against any cluster that <c>RENDER_E2E_KUBECONFIG</c> names.
/// </summary>
public sealed class AppliedSampleTests
{
    private const string SealedSample = "sealed";
    private static readonly string[] ClearSamples = ["lab", "staging", "prod"];
    private static readonly Regex Banner = new(@"\{ text: [^}]* \}", RegexOptions.None, TimeSpan.FromSeconds(5));

    [Fact]
    public async Task Applied_samples_do_not_differ_from_the_server_of_the_tests()
    {
        await using var cluster = await TestedCluster.StartAsync();
        foreach (var sample in ClearSamples)
            await RunAsync(cluster, sample);
    }

    [ToolFact("age")]
    public async Task An_applied_sealed_sample_does_not_differ_from_the_server_of_the_tests()
    {
        await using var cluster = await TestedCluster.StartAsync();
        await RunAsync(cluster, SealedSample);
    }

    [ClusterFact]
    public async Task Applied_samples_do_not_differ_from_a_real_cluster()
    {
        await using var cluster = await RealCluster.OpenAsync();
        foreach (var sample in ClearSamples.Append(SealedSample))
            await RunAsync(cluster, sample);
    }

    private static async Task RunAsync(ILiveCluster cluster, string sample)
    {
        using var samples = SampleRepository.Create();
        using var key = sample == SealedSample ? new AgeKey() : null;
        if (key is not null)
            SealedTrees.SealFor(samples, key);

        var rendered = await CliRun.InAsync(samples.Path, Variables(cluster), CancellationToken.None, "render", $"--environment={sample}");
        rendered.ExitCode.ShouldBe(0, rendered.Error);
        var applied = await ApplyAsync(cluster, samples, sample, key);
        applied.ShouldNotBeEmpty();

        foreach (var one in await CompareAsync(cluster, samples, sample, applied))
            (one.Name, one.Verdict, one.Changes.Length).ShouldBe((one.Name, "unchanged", 0));

        ChangeBanner(samples);
        var different = (await CompareAsync(cluster, samples, sample, applied)).Where(one => one.Verdict != "unchanged").ToList();
        foreach (var one in different)
            one.Changes.ShouldBe(["data.text"], one.Name);

        different.Count.ShouldBe(applied.Contains("ConfigMap/banner") ? 1 : 0);
    }

    /// <summary>Applies everything whose kind is served; the rest of a platform may not be installed where the suite runs.</summary>
    private static async Task<HashSet<string>> ApplyAsync(ILiveCluster cluster, TemporaryFolder samples, string sample, AgeKey? key)
    {
        var applied = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (path, bytes) in samples.Snapshot($"out/{sample}"))
        {
            if (path.Split('/') is not [var name, var step, _, _] || !char.IsAsciiDigit(step[0]))
                continue;

            var tree = YamlTree.Map(Encoding.UTF8.GetString(bytes));
            if (key is not null && tree["sops"] is not null)
                tree = SopsReading.Decrypt(bytes, key);

            var kind = ((StringNode?)tree["kind"])?.Value ?? string.Empty;
            if (kind == "Authentication" || !await cluster.ServesAsync(kind))
                continue;

            if ((tree["metadata"] as MapNode)?["namespace"] is StringNode space && space.Value != "default")
                await cluster.PrepareAsync($"apiVersion: v1\nkind: Namespace\nmetadata: {{ name: {space.Value} }}\n");

            await cluster.ApplyAsync(FluxLabels.On(tree, $"{sample}.{name}.{step}"));
            applied.Add($"{kind}/{((StringNode?)((MapNode?)tree["metadata"])?["name"])?.Value}");
        }

        return applied;
    }

    private static async Task<List<(string Name, string Verdict, string[] Changes)>> CompareAsync(
        ILiveCluster cluster, TemporaryFolder samples, string sample, HashSet<string> applied)
    {
        var run = await CliRun.InAsync(samples.Path, Variables(cluster), CancellationToken.None, "diff", $"--environment={sample}", "--format=json");
        using var report = JsonDocument.Parse(run.Output.Length > 0 ? run.Output : throw new InvalidOperationException(run.Error));
        return [.. report.RootElement.GetProperty("clusters").EnumerateArray()
            .SelectMany(one => one.GetProperty("objects").EnumerateArray())
            .Select(one => (
                $"{one.GetProperty("kind").GetString()}/{one.GetProperty("name").GetString()}",
                one.GetProperty("verdict").GetString() ?? string.Empty,
                one.GetProperty("changes").EnumerateArray().Select(change => change.GetProperty("place").GetString() ?? string.Empty).ToArray()))
            .Where(one => applied.Contains(one.Item1))];
    }

    private static void ChangeBanner(TemporaryFolder samples)
    {
        foreach (var file in Directory.EnumerateFiles(samples.Combine("environments"), "*.yaml"))
            File.WriteAllText(file, Banner.Replace(File.ReadAllText(file), "{ text: One leaf was changed. }"));
    }

    private static Dictionary<string, string> Variables(ILiveCluster cluster) => new(StringComparer.Ordinal)
    {
        ["PATH"] = Environment.GetEnvironmentVariable("PATH") ?? string.Empty,
        ["KUBECONFIG"] = cluster.Kubeconfig,
        ["RENDER_CONTEXT_MANAGEMENT"] = cluster.Context,
        ["RENDER_CONTEXT_OKD"] = cluster.Context,
    };
}
