// SPDX-License-Identifier: MIT

using Render.Diff.Live;
using Render.Testing.Kubernetes.Server;

namespace Render.Tests.Kubernetes.Live;

public sealed class LiveDiffTests
{
    private const string Dex = """
        apiVersion: v1
        kind: Secret
        metadata: { name: dex-config, namespace: epinio, labels: { app: dex } }
        type: Opaque
        stringData:
          clientSecret: secret:client
          config.yaml:
            issuer: https://auth.example.com
            connectors:
            - { type: oidc, id: rancher, name: Rancher, config: { clientID: one, clientSecret: secret:client, scopes: [openid, profile] } }
        """;

    [Fact]
    public async Task What_was_applied_is_unchanged()
    {
        await using var bed = await StartAsync();
        bed.Apply();

        var diff = await bed.SingleAsync();

        diff.Verdict.ShouldBe(Verdict.Unchanged, string.Join('\n', DiffText.Of(diff)));
        bed.Cluster.Server.Requests.Count(request => request.Method == "PATCH").ShouldBe(1);
    }

    [Fact]
    public async Task What_does_not_exist_is_created_and_shown_without_its_secrets()
    {
        await using var bed = await StartAsync();

        var report = await bed.ReportAsync();

        var diff = report.Clusters[0].Objects.ShouldHaveSingleItem();
        diff.Verdict.ShouldBe(Verdict.Create);
        DiffText.Of(diff).ShouldHaveSingleItem().ShouldContain("clientID: one, clientSecret: ***, scopes: [openid, profile]");
        DiffText.Everything(report).ShouldNotContain("geheim");
        report.ExitCode.ShouldBe(1);
    }

    [Fact]
    public async Task One_leaf_of_a_document_in_a_secret_is_exactly_that_leaf()
    {
        await using var bed = await StartAsync();
        bed.Apply().Manifests.Clear();
        bed.Renders(Dex.Replace("profile]", "profile, groups]", StringComparison.Ordinal));

        var diff = await bed.SingleAsync();

        diff.Verdict.ShouldBe(Verdict.Change);
        DiffText.Of(diff).ShouldBe(["+ data.config.yaml › connectors[id=rancher].config.scopes[2]: nothing -> groups"]);
    }

    [Fact]
    public async Task A_secret_that_changed_is_shown_as_such_and_no_more()
    {
        await using var bed = await StartAsync();
        bed.Apply();
        bed.Secrets["client"] = "other-secret-value";

        var report = await bed.ReportAsync();

        DiffText.Of(report.Clusters[0].Objects[0]).ShouldBe([
            "~ data.clientSecret: *** -> ***",
            "~ data.config.yaml › connectors[id=rancher].config.clientSecret: *** -> ***",
        ]);
        DiffText.Everything(report).ShouldNotContain("geheim");
        DiffText.Everything(report).ShouldNotContain("other-secret-value");
    }

    [Fact]
    public async Task A_secret_that_cannot_be_read_is_not_compared_and_all_else_is()
    {
        await using var bed = await StartAsync();
        bed.Apply();
        bed.Secrets.Clear();

        (await bed.SingleAsync()).Verdict.ShouldBe(Verdict.NotCompared);

        bed.Manifests.Clear();
        bed.Renders(Dex.Replace("https://auth.example.com", "https://login.example.com", StringComparison.Ordinal));
        var diff = await bed.SingleAsync();
        diff.Verdict.ShouldBe(Verdict.Change);
        DiffText.Of(diff).ShouldBe([
            "? data.clientSecret: *** -> ***",
            "? data.config.yaml › connectors[id=rancher].config.clientSecret: *** -> ***",
            "~ data.config.yaml › issuer: https://auth.example.com -> https://login.example.com",
        ]);
    }

    [Fact]
    public async Task A_key_that_is_no_longer_rendered_goes_and_its_value_is_not_shown()
    {
        await using var bed = await StartAsync();
        bed.Apply().Manifests.Clear();
        bed.Renders(Dex.Replace("  clientSecret: secret:client\n", string.Empty, StringComparison.Ordinal));

        DiffText.Of(await bed.SingleAsync()).ShouldBe(["- data.clientSecret: *** -> nothing"]);
    }

    [Fact]
    public async Task A_secret_that_becomes_a_reference_does_not_show_what_it_was()
    {
        await using var bed = await StartAsync();
        bed.Apply().Manifests.Clear();
        bed.Renders(Dex.Replace("clientSecret: secret:client, scopes", "clientSecret: $DEX_RANCHER, scopes", StringComparison.Ordinal));

        DiffText.Of(await bed.SingleAsync()).ShouldBe(["~ data.config.yaml › connectors[id=rancher].config.clientSecret: *** -> $DEX_RANCHER"]);
    }

    [Fact]
    public async Task A_document_in_another_format_with_the_same_content_says_so()
    {
        await using var bed = await LiveBed.StartAsync();
        bed.Renders("{ apiVersion: v1, kind: Secret, metadata: { name: a, namespace: epinio }, stringData: { config.yaml: { issuer: x } } }");
        bed.Objects.Seed(LiveBed.Flux, """
            apiVersion: v1
            kind: Secret
            metadata: { name: a, namespace: epinio, labels: { kustomize.toolkit.fluxcd.io/name: prod-40-configuration, kustomize.toolkit.fluxcd.io/namespace: flux-system } }
            stringData: { config.yaml: "{issuer: x}" }
            """);

        DiffText.Of(await bed.SingleAsync()).ShouldHaveSingleItem().ShouldBe("~ data.config.yaml: nothing -> nothing # the content is the same, only its formatting differs");
    }

    [Fact]
    public async Task Edits_by_hand_are_taken_back_as_flux_does_it()
    {
        await using var bed = await StartAsync();
        bed.Apply();
        bed.Objects.Edit("kubectl-edit", "{ apiVersion: v1, kind: Secret, metadata: { name: dex-config, namespace: epinio, annotations: { note: by hand }, labels: { app: other } } }");

        var diff = await bed.SingleAsync();

        diff.Verdict.ShouldBe(Verdict.Change, "kubectl is nobody whom Flux would share a field with");
        DiffText.Of(diff).ShouldBe([
            "~ metadata.labels.app: other -> dex (kubectl-edit)",
            "- metadata.annotations: {note: ***} -> nothing (kubectl-edit)",
        ], ignoreOrder: true);
    }

    [Fact]
    public async Task A_field_of_another_manager_is_a_conflict_with_its_name()
    {
        await using var bed = await StartAsync();
        bed.Apply();
        bed.Objects.Edit("cert-rotator", "{ apiVersion: v1, kind: Secret, metadata: { name: dex-config, namespace: epinio, annotations: { rotated: 'yes' }, labels: { app: rotated } } }");

        var diff = await bed.SingleAsync();

        diff.Verdict.ShouldBe(Verdict.Conflict);
        diff.Conflicts.ShouldHaveSingleItem().ShouldBe(new FieldConflict("cert-rotator", "metadata.labels.app", LiveBed.Flux));
        DiffText.Of(diff).ShouldBe(["~ metadata.labels.app: rotated -> dex (cert-rotator)"], "what only the other one has stays");
    }

    [Fact]
    public async Task Annotations_keep_flux_away()
    {
        await using var bed = await LiveBed.StartAsync();
        bed.Renders(
            Map("ignored", "kustomize.toolkit.fluxcd.io/ssa: Ignore"),
            Map("disabled", "kustomize.toolkit.fluxcd.io/reconcile: disabled"),
            Map("once", "kustomize.toolkit.fluxcd.io/ssa: IfNotPresent"),
            Map("new-once", "kustomize.toolkit.fluxcd.io/ssa: IfNotPresent"),
            Map("live", "a: b"));
        bed.Objects
            .Seed("x", "{ apiVersion: v1, kind: ConfigMap, metadata: { name: once, namespace: epinio }, data: { other: value } }")
            .Seed("x", "{ apiVersion: v1, kind: ConfigMap, metadata: { name: live, namespace: epinio, annotations: { kustomize.toolkit.fluxcd.io/reconcile: disabled } } }");

        var verdicts = (await bed.DiffAsync()).Objects.ToDictionary(item => item.Object.Name, item => item.Verdict);

        verdicts.ShouldBe(new Dictionary<string, Verdict>(StringComparer.Ordinal)
        {
            ["ignored"] = Verdict.Skipped,
            ["disabled"] = Verdict.Skipped,
            ["once"] = Verdict.Skipped,
            ["new-once"] = Verdict.Create,
            ["live"] = Verdict.Skipped,
        }, ignoreOrder: true);
    }

    [Fact]
    public async Task Many_objects_take_one_list_and_one_dry_run_each()
    {
        await using var bed = await LiveBed.StartAsync();
        for (var i = 0; i < 30; i++)
            bed.Renders(Map($"map-{i:00}", "a: b"));

        bed.Apply().Manifests.Add(LiveBed.Rendered(Map("one-more", "a: b")));
        var diff = await bed.DiffAsync();

        diff.Count(Verdict.Unchanged).ShouldBe(30);
        diff.Count(Verdict.Create).ShouldBe(1);
        var requests = bed.Cluster.Server.Requests;
        requests.Count(request => request.Method == "PATCH").ShouldBe(31);
        requests.Count(request => request.PathAndQuery.Contains("labelSelector=kustomize", StringComparison.Ordinal)).ShouldBe(1);
        requests.Count(request => request.Method == "GET" && request.PathAndQuery.Contains("/configmaps/", StringComparison.Ordinal)).ShouldBe(0);
    }

    [Fact]
    public async Task Before_flux_has_labelled_them_objects_are_found_all_the_same()
    {
        await using var bed = await LiveBed.StartAsync();
        for (var i = 0; i < 30; i++)
        {
            bed.Renders(Map($"map-{i:00}", "a: b"));
            bed.Objects.Seed("helm", Map($"map-{i:00}", "a: b"));
        }

        var diff = await bed.DiffAsync();

        diff.Count(Verdict.Change).ShouldBe(30);
        DiffText.Of(diff.Objects[0]).ShouldHaveSingleItem().ShouldStartWith("+ metadata.labels:");
    }

    [Fact]
    public async Task An_object_that_changes_meanwhile_is_looked_at_again()
    {
        var patches = 0;
        LiveBed? bed = null;
        await using var started = bed = await LiveBed.StartAsync(new FakeApiServerOptions
        {
            Fault = request =>
            {
                if (request.Method == "PATCH" && request.PathAndQuery.Contains("/configmaps/a?", StringComparison.Ordinal) && Interlocked.Increment(ref patches) == 1)
                    bed?.Objects.Edit("controller", "{ apiVersion: v1, kind: ConfigMap, metadata: { name: a, namespace: epinio }, data: { a: other } }");

                return null;
            },
        });
        bed.Renders(Map("a", "a: b"), Map("b", "a: b"), Map("c", "a: b")).Apply();

        var diff = (await bed.DiffAsync()).Objects.Single(item => item.Object.Name == "a");

        diff.Verdict.ShouldBe(Verdict.Conflict, "the value that it has now, not the one that a list had");
        DiffText.Of(diff).ShouldBe(["~ data.a: other -> b (controller)"]);
    }

    private static string Map(string name, string annotation) =>
        $$"""{ apiVersion: v1, kind: ConfigMap, metadata: { name: {{name}}, namespace: epinio, annotations: { {{annotation}} } }, data: { a: b } }""";

    private static async Task<LiveBed> StartAsync()
    {
        var bed = await LiveBed.StartAsync();
        bed.Secrets["client"] = "geheim-client-value";
        return bed.Renders(Dex);
    }
}
