// SPDX-License-Identifier: MIT

using Render.Cli;
using Render.Testing;

namespace Render.Integration.Tests.Flux;

/// <summary>Walks the Flux objects of everything that the samples render, as Flux would.</summary>
public sealed class FluxFolderTests : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder _samples = SampleRepository.Create();

    public async Task InitializeAsync()
    {
        // The cluster 'lab' gets what the samples do not have: no 'flux:' at all.
        var spec = await File.ReadAllTextAsync(_samples.Combine("environments/lab.yaml"));
        _samples.Write("environments/lab.yaml", spec.Replace("  management: {", "  management: { flux: null,", StringComparison.Ordinal));
        var run = await CliRun.InAsync(_samples.Path, "render");
        run.ExitCode.ShouldBe(ExitCode.Success, run.Error);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _samples.Dispose();

    [Fact]
    public void Every_step_of_a_cluster_has_one_Kustomization_and_no_two_paths_overlap()
    {
        var steps = FluxTree.Read(_samples);

        steps.Select(step => step.Folder).Order(StringComparer.Ordinal).ShouldBe(FluxTree.StepFolders(_samples).Where(folder => !folder.StartsWith("lab/", StringComparison.Ordinal)));
        foreach (var step in steps)
            steps.Count(other => (other.Folder + "/").StartsWith(step.Folder + "/", StringComparison.Ordinal)).ShouldBe(1, step.Folder);
    }

    [Theory]
    [InlineData("../elsewhere")]
    [InlineData("/srv/output")]
    public async Task A_path_that_leaves_the_source_is_refused(string prefix)
    {
        var text = await File.ReadAllTextAsync(_samples.Combine("environments/_base/company.yaml"));
        _samples.Write("environments/_base/company.yaml", text.Replace("pathPrefix: ./\n", $"pathPrefix: {prefix}\n", StringComparison.Ordinal));

        var run = await CliRun.InAsync(_samples.Path, "render", "-e", "prod");

        run.ExitCode.ShouldBe(ExitCode.InputErrors);
        run.Error.ShouldContain("environments/_base/company.yaml(10,19): error RND7061: The path that Flux on the cluster 'management' would read ");
    }

    [Fact]
    public void Following_dependsOn_ends_and_never_crosses_clusters()
    {
        var steps = FluxTree.Read(_samples).ToDictionary(step => step.Name, StringComparer.Ordinal);
        foreach (var step in steps.Values)
        {
            var at = step;
            for (var hops = 0; at.DependsOn is { } before && steps.TryGetValue(before, out var next); hops++)
            {
                next.Cluster.ShouldBe(step.Cluster);
                hops.ShouldBeLessThan(steps.Count);
                at = next;
            }
        }

        steps["prod.management.20-features"].DependsOn.ShouldBe("external-secrets");
    }

    [Fact]
    public void Without_flux_in_the_spec_there_is_no_folder() => Directory.Exists(_samples.Combine("out/lab/management/flux")).ShouldBeFalse();

    [Fact]
    public void The_switch_of_a_cluster_waits_until_it_is_acknowledged()
    {
        var suspended = FluxTree.Read(_samples).Where(step => step.IsSuspended).Select(step => step.Name);

        suspended.ShouldBe(["prod.okd.50-applications"]);
    }

    [ToolFact("kubectl")]
    public async Task Every_path_builds_and_the_built_objects_are_those_of_the_records()
    {
        foreach (var environment in FluxTree.Read(_samples).GroupBy(step => step.Environment))
        {
            var built = new List<string>();
            foreach (var step in environment)
                built.AddRange((await FluxTree.BuildAsync(_samples, step.Folder)).Select(item => $"{step.Cluster} {item}"));

            built.Order(StringComparer.Ordinal).ShouldBe(FluxTree.Recorded(_samples, environment.Key));
        }
    }

    [ToolFact("kubectl")]
    public async Task The_folder_that_users_point_at_builds()
    {
        foreach (var cluster in FluxTree.Read(_samples).GroupBy(step => step.Cluster))
            (await FluxTree.BuildAsync(_samples, $"{cluster.Key}/flux")).Count.ShouldBe(cluster.Count());
    }
}
