// SPDX-License-Identifier: MIT

using Render.Diff.Live;
using Render.Testing.Kubernetes.Server;

namespace Render.Tests.Kubernetes.Live;

public sealed class PruneTests
{
    private const string Labels = "labels: { kustomize.toolkit.fluxcd.io/name: prod-40-configuration, kustomize.toolkit.fluxcd.io/namespace: flux-system }";

    [Fact]
    public async Task What_the_inventory_holds_and_nothing_renders_would_go()
    {
        await using var bed = await StartAsync(prune: true, "epinio_old__ConfigMap", "epinio_kept__ConfigMap", "epinio_now__ConfigMap", "epinio_gone__ConfigMap", "_system::reader_rbac.authorization.k8s.io_ClusterRole");

        var objects = (await bed.DiffAsync()).Objects.ToDictionary(item => item.Object.Name);

        objects["old"].Verdict.ShouldBe(Verdict.Prune);
        objects["old"].IsDifferent.ShouldBeTrue();
        DiffText.Of(objects["old"]).ShouldHaveSingleItem().ShouldStartWith("- : {");
        objects["kept"].Verdict.ShouldBe(Verdict.Skipped);
        objects["now"].Verdict.ShouldBe(Verdict.Unchanged);
        objects.ShouldNotContainKey("gone", "it is gone already");
        objects.ShouldNotContainKey("copied", "an object that somebody else made carries the labels too, and is in no inventory");
    }

    [Fact]
    public async Task A_kustomization_that_does_not_prune_leaves_it()
    {
        await using var bed = await StartAsync(prune: false, "epinio_old__ConfigMap");

        var old = (await bed.DiffAsync()).Objects.Single(item => item.Object.Name == "old");

        old.Verdict.ShouldBe(Verdict.Skipped);
        old.Reason.ShouldBe("no longer rendered; its Kustomization does not prune");
    }

    [Fact]
    public async Task Without_the_right_to_read_the_inventory_labels_stand_in_for_it()
    {
        await using var bed = await StartAsync(
            prune: true, new FakeApiServerOptions { MayDo = (_, _, key) => key.Type.Kind != "Kustomization" }, "epinio_old__ConfigMap");

        var diff = await bed.DiffAsync();

        diff.Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("RND8049");
        diff.Objects.Single(item => item.Object.Name == "old").Verdict.ShouldBe(Verdict.Prune);
        diff.Objects.ShouldNotContain(item => item.Object.Name == "copied", "nobody but Flux applied what it removes");
    }

    [Fact]
    public async Task An_inventory_that_gives_no_answer_makes_the_diff_incomplete()
    {
        await using var bed = await StartAsync(
            prune: true,
            new FakeApiServerOptions { Fault = request => request.PathAndQuery.Contains("/kustomizations/", StringComparison.Ordinal) ? new ApiFault(ApiFaultKind.NoJson) : null },
            "epinio_old__ConfigMap");

        var report = await bed.ReportAsync();

        report.IsIncomplete.ShouldBeTrue();
        report.Clusters[0].Objects.ShouldContain(item => item.Object.Type.Kind == "Kustomization" && item.Verdict == Verdict.NotAsked);
    }

    [Fact]
    public async Task What_a_secret_held_is_not_shown_when_it_goes()
    {
        await using var bed = await StartAsync(prune: true, "epinio_credentials__Secret");
        bed.Objects.Seed(LiveBed.Flux, $"{{ apiVersion: v1, kind: Secret, metadata: {{ name: credentials, namespace: epinio, {Labels}, annotations: {{ note: geheim }} }}, stringData: {{ password: geheim }} }}");

        var report = await bed.ReportAsync();

        report.Clusters[0].Count(Verdict.Prune).ShouldBe(1);
        DiffText.Everything(report).ShouldNotContain("geheim");
        DiffText.Everything(report).ShouldNotContain("Z2VoZWlt");
    }

    private static Task<LiveBed> StartAsync(bool prune, params string[] inventory) => StartAsync(prune, null, inventory);

    private static async Task<LiveBed> StartAsync(bool prune, FakeApiServerOptions? options, params string[] inventory)
    {
        var bed = await LiveBed.StartAsync(options);
        bed.Renders("{ apiVersion: v1, kind: ConfigMap, metadata: { name: now, namespace: epinio }, data: { a: b } }").Apply();
        bed.Objects
            .Seed(LiveBed.Flux, $"{{ apiVersion: v1, kind: ConfigMap, metadata: {{ name: old, namespace: epinio, {Labels} }}, data: {{ a: b }} }}")
            .Seed(LiveBed.Flux, $"{{ apiVersion: v1, kind: ConfigMap, metadata: {{ name: kept, namespace: epinio, {Labels}, annotations: {{ kustomize.toolkit.fluxcd.io/prune: disabled }} }} }}")
            .Seed("externalsecrets.external-secrets.io/x", $"{{ apiVersion: v1, kind: ConfigMap, metadata: {{ name: copied, namespace: epinio, {Labels} }} }}")
            .Seed("flux", $"{{ apiVersion: kustomize.toolkit.fluxcd.io/v1, kind: Kustomization, metadata: {{ name: prod-40-configuration, namespace: flux-system }}, spec: {{ prune: {(prune ? "true" : "false")} }} }}")
            .Put("Kustomization", "flux-system", "prod-40-configuration", "status",
                $$"""{ "inventory": { "entries": [{{string.Join(", ", inventory.Select(id => $$"""{ "id": "{{id}}", "v": "v1" }"""))}}] } }""");
        return bed;
    }
}
