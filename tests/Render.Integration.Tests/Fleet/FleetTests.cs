// SPDX-License-Identifier: MIT

using System.Globalization;
using System.Text.Json;
using Render.Cli;
using Render.Testing;

namespace Render.Integration.Tests.Fleet;

/// <summary>A fleet in shards is the fleet in one process.</summary>
public sealed class FleetTests
{
    private const int Shards = 4;
    private static readonly int Environments = TestScale.Count(quick: 40, full: 1_000);

    [Fact]
    public async Task FourShards_WriteTheSameBytes_AndTheirReportsAreTheReportOfOneRun()
    {
        using var fleet = Fleet();
        var whole = await CliRun.InAsync(fleet.Path, "render", "--output=whole", "--report=json=whole.json");
        whole.ExitCode.ShouldBe(ExitCode.Success, whole.Error);

        var runs = await Task.WhenAll(Enumerable.Range(1, Shards).Select(shard => CliRun.InAsync(
            fleet.Path, "render", $"--shard={shard}/{Shards}", "--output=parts", $"--report=json=part-{shard}.json")));
        runs.ShouldAllBe(run => run.ExitCode == ExitCode.Success);
        var merged = await CliRun.InAsync(fleet.Path, ["merge", .. Enumerable.Range(1, Shards).Select(shard => $"part-{shard}.json"), "--report=json=merged.json", "--report=html=merged.html"]);

        merged.ExitCode.ShouldBe(ExitCode.Success, merged.Error);
        merged.Error.ShouldBe($"4 reports: {Environments * 10} differences in {Environments} environments\n");
        Tree(fleet, "parts").ShouldBe(Tree(fleet, "whole"));
        Tree(fleet, "whole").Count.ShouldBeGreaterThan(Environments * 5);
        (await File.ReadAllTextAsync(fleet.Combine("merged.json"))).ShouldBe(await File.ReadAllTextAsync(fleet.Combine("whole.json")));
    }

    [Fact]
    public async Task Plan_HoldsEveryEnvironmentOnce_AndBalances()
    {
        using var fleet = Fleet();

        var plan = await CliRun.InAsync(fleet.Path, "plan", $"--shards={Shards}", "--format=json");
        var matrix = await CliRun.InAsync(fleet.Path, "plan", $"--shards={Shards}", "--format=github-matrix");

        plan.ExitCode.ShouldBe(ExitCode.Success, plan.Error);
        var shards = JsonDocument.Parse(plan.Output).RootElement.GetProperty("include").EnumerateArray()
            .Select(shard => shard.GetProperty("environments").EnumerateArray().Select(name => name.GetString()).ToArray()).ToArray();
        shards.SelectMany(names => names).Order(StringComparer.Ordinal).ShouldBe(Names().Order(StringComparer.Ordinal));
        shards.ShouldAllBe(names => Math.Abs(names.Length - (Environments / Shards)) <= 1);
        matrix.Output.ShouldStartWith("{\"include\":[{\"shard\":\"1/4\",\"number\":1,\"environments\":");
        matrix.Output.Count(c => c == '\n').ShouldBe(1);
    }

    [Theory]
    [InlineData("0/4")]
    [InlineData("5/4")]
    [InlineData("1/257")]
    [InlineData("1")]
    [InlineData("-1/2")]
    public async Task AShardThatIsNone_IsRefused(string shard)
    {
        using var fleet = Fleet();

        var run = await CliRun.InAsync(fleet.Path, "validate", $"--shard={shard}");

        run.ExitCode.ShouldBe(ExitCode.Usage);
        run.Error.ShouldBe($"render: --shard is a part and a number of parts, such as '2/4', not '{shard}'.\n");
    }

    [Fact]
    public async Task MoreShardsThanEnvironments_LeaveSomeWithNothingToDo()
    {
        using var samples = SampleRepository.Create();

        var run = await CliRun.InAsync(samples.Path, "validate", "--shard=9/9");

        run.ExitCode.ShouldBe(ExitCode.Success, run.Error);
        run.Error.ShouldContain("0 environments valid");
    }

    [Fact]
    public async Task Merge_RefusesWhatIsNoReport_AndAShardGivenTwice()
    {
        using var samples = SampleRepository.Create();
        samples.Write("no.json", "{}");
        (await CliRun.InAsync(samples.Path, "validate", "--report=json=a.json")).ExitCode.ShouldBe(ExitCode.Success);

        var none = await CliRun.InAsync(samples.Path, "merge", "no.json", "missing.json");
        var twice = await CliRun.InAsync(samples.Path, "merge", "a.json", "a.json");

        none.ExitCode.ShouldBe(ExitCode.InputErrors);
        none.Error.ShouldContain("missing.json: error RND7201");
        none.Error.ShouldContain("no.json: error RND7201");
        twice.ExitCode.ShouldBe(ExitCode.InputErrors);
        twice.Error.ShouldContain("error RND7202: More than one report holds the environment 'lab'.");
    }

    private static TemporaryFolder Fleet()
    {
        var folder = new TemporaryFolder();
        foreach (var (name, index) in Names().Select((name, index) => (name, index)))
            folder.Write($"environments/{name}.yaml", Spec(name, index));

        return folder;
    }

    private static IEnumerable<string> Names() => Enumerable.Range(0, Environments).Select(n => string.Create(CultureInfo.InvariantCulture, $"site-{n:0000}"));

    private static string Spec(string name, int index) => $$"""
        apiVersion: render/v1alpha1
        kind: Environment
        name: {{name}}
        disposable: true
        secrets: { store: plain }
        clusters: { main: { context: {{name}}, kubernetes: "1.33" } }
        providers:
          dex:
            type: dex
            version: "2.45"
            cluster: main
            namespace: dex
            url: https://dex.{{name}}.example.com
            users:
              admin: { email: admin@{{name}}.example.com, userID: 08a8684b-db88-4b73-90a9-3cd1661f5466, hash: { from: example, value: "$2a$10$2b2cU8CPhOTaGrs1HRQuAueS7JTT5ZHsHSzYiFPm1leZck7Mc8T4W" } }
        applications:
          headlamp: { type: headlamp, version: "0.45", provider: dex, cluster: main, namespace: headlamp, url: "https://headlamp.{{name}}.example.com", client: { secret: { from: example, value: headlamp-client-secret-{{index}} } } }
          apiserver: { type: kubernetes, provider: dex, cluster: main, claims: { username: { claim: email, prefix: "oidc:" } } }
        components:
          banner: { template: banner, cluster: main, values: { text: "Site {{index}}{{new string('.', index % 30)}}" } }

        """;

    private static SortedDictionary<string, string> Tree(TemporaryFolder fleet, string folder) => new(
        fleet.Snapshot(folder).Where(file => !file.Key.StartsWith(".render/", StringComparison.Ordinal)).ToDictionary(file => file.Key, file => Convert.ToBase64String(file.Value), StringComparer.Ordinal),
        StringComparer.Ordinal);
}
