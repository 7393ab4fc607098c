// SPDX-License-Identifier: MIT

using Render.Core.Text;
using Render.Diff.Live;
using Render.Diff.ThreeWay;
using Render.Kubernetes.Live;

namespace Render.Tests.Kubernetes.Live;

public sealed class BaseAndIgnoreTests
{
    private const string Map = "{ apiVersion: v1, kind: ConfigMap, metadata: { name: a, namespace: epinio }, data: { mine: old, drifted: old, both: old, same: old } }";

    [Fact]
    public async Task A_base_tells_this_change_from_what_had_drifted()
    {
        await using var bed = await LiveBed.StartAsync();
        bed.Renders(Map).Apply();
        bed.Base = [.. bed.Manifests];
        bed.Objects.Edit("controller", "{ apiVersion: v1, kind: ConfigMap, metadata: { name: a, namespace: epinio }, data: { drifted: live, both: live } }");
        bed.Manifests.Clear();
        bed.Renders(Map.Replace("mine: old", "mine: new", StringComparison.Ordinal).Replace("both: old", "both: new", StringComparison.Ordinal));

        var diff = await bed.SingleAsync();

        diff.Changes.ToDictionary(change => change.Place, change => change.Origin).ShouldBe(new Dictionary<string, ChangeOrigin?>(StringComparer.Ordinal)
        {
            ["data.mine"] = ChangeOrigin.Yours,
            ["data.drifted"] = ChangeOrigin.Drift,
            ["data.both"] = ChangeOrigin.Both,
        }, ignoreOrder: true);
    }

    [Fact]
    public async Task A_rule_hides_what_it_names_and_nothing_else()
    {
        await using var bed = await StartDriftedAsync();
        bed.Options = bed.Options with { Ignore = [Rule("ConfigMap/epinio/*", "data.drifted"), Rule("ConfigMap/epinio/a", "data.b*")] };

        var report = await bed.ReportAsync();

        report.Clusters[0].Objects.ShouldHaveSingleItem().Verdict.ShouldBe(Verdict.Unchanged);
        report.Clusters[0].Objects[0].Ignored.ShouldBe(2);
        report.Diagnostics.ShouldBeEmpty();
        report.ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task A_rule_that_has_ended_or_has_no_use_is_a_warning()
    {
        await using var bed = await StartDriftedAsync();
        bed.Options = bed.Options with
        {
            Ignore = [Rule("ConfigMap/epinio/a", "data.drifted", new DateOnly(2026, 1, 1)), Rule("ConfigMap/epinio/a", "data.mine"), Rule("Secret/*", "data")],
        };

        var report = await bed.ReportAsync();

        report.Clusters[0].Objects[0].Changes.Length.ShouldBe(2);
        report.Diagnostics.Select(d => d.Code).ShouldBe(["RND8047", "RND8047", "RND8048"]);
    }

    [Fact]
    public async Task A_rule_counts_on_its_last_day()
    {
        await using var bed = await StartDriftedAsync();
        bed.Options = bed.Options with { Ignore = [Rule("ConfigMap/epinio/a", "data", bed.Options.Today)] };

        (await bed.SingleAsync()).Verdict.ShouldBe(Verdict.Unchanged);
    }

    private static async Task<LiveBed> StartDriftedAsync()
    {
        var bed = await LiveBed.StartAsync();
        bed.Renders(Map).Apply();
        bed.Objects.Edit("controller", "{ apiVersion: v1, kind: ConfigMap, metadata: { name: a, namespace: epinio }, data: { drifted: live, both: live } }");
        return bed;
    }

    private static IgnoreRule Rule(string target, string path, DateOnly? until = null) =>
        new(target, path, "known and harmless", until, new SourceSpan("environments/prod.yaml", 10, 3, 10, 20));
}
