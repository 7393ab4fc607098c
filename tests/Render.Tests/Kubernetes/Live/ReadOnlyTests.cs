// SPDX-License-Identifier: MIT

using Render.Diff.Live;
using Render.Testing.Kubernetes.Server;

namespace Render.Tests.Kubernetes.Live;

/// <summary>Without the right to patch the verdicts have to be the same, as far as a live object can tell.</summary>
public sealed class ReadOnlyTests
{
    private const string Deployment = """
        apiVersion: apps/v1
        kind: Deployment
        metadata: { name: dex, namespace: epinio, labels: { app: dex } }
        spec:
          selector: { matchLabels: { app: dex } }
          template:
            spec:
              containers:
              - name: dex
                image: dex:1
                env: [{ name: A, value: one }, { name: B, value: two }]
                resources: { limits: { cpu: 500m, memory: 1Gi } }
        """;

    public static TheoryData<string, string, string> Cases() => new()
    {
        { "the same", "dex:1", "dex:1" },
        { "another image", "image: dex:1", "image: dex:2" },
        { "a variable less", ", { name: B, value: two }", string.Empty },
        { "a variable more", "{ name: B, value: two }", "{ name: B, value: two }, { name: C, value: three }" },
        { "a container more", "resources:", "ports: [{ containerPort: 5556, protocol: TCP }]\n        resources:" },
        { "an amount written otherwise", "cpu: 500m, memory: 1Gi", "cpu: 0.5, memory: 1024Mi" },
        { "another label", "labels: { app: dex }", "labels: { app: dex, tier: auth }" },
        { "no label", ", labels: { app: dex }", string.Empty },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task The_same_is_found_as_by_a_dry_run(string what, string from, string to)
    {
        await using var bed = await LiveBed.StartAsync();
        bed.Renders(Deployment).Apply().Manifests.Clear();
        bed.Objects
            .Edit("kube-controller-manager", "{ apiVersion: apps/v1, kind: Deployment, metadata: { name: dex, namespace: epinio, annotations: { deployment.kubernetes.io/revision: '3' } } }")
            .Edit("injector", "{ apiVersion: apps/v1, kind: Deployment, metadata: { name: dex, namespace: epinio }, spec: { template: { spec: { containers: [{ name: sidecar, image: proxy:1 }] } } } }")
            .Edit("kubectl-edit", "{ apiVersion: apps/v1, kind: Deployment, metadata: { name: dex, namespace: epinio }, spec: { paused: true } }");
        bed.Renders(Deployment.Replace(from, to, StringComparison.Ordinal));

        var asked = await bed.SingleAsync();
        bed.Options = bed.Options with { ReadOnly = true };
        var read = await bed.SingleAsync();

        DiffText.Of(read).ShouldBe(DiffText.Of(asked), what);
        read.Verdict.ShouldBe(asked.Verdict);
        DiffText.Of(read).ShouldContain("- spec.paused: true -> nothing (kubectl-edit)");
    }

    [Fact]
    public async Task A_conflict_is_seen_from_the_owners_of_fields()
    {
        await using var bed = await LiveBed.StartAsync();
        bed.Renders(Deployment).Apply();
        bed.Objects.Edit("scaler", "{ apiVersion: apps/v1, kind: Deployment, metadata: { name: dex, namespace: epinio, labels: { app: scaled } } }");
        bed.Options = bed.Options with { ReadOnly = true };

        var diff = await bed.SingleAsync();

        diff.Verdict.ShouldBe(Verdict.Conflict);
        diff.Conflicts.ShouldHaveSingleItem().Manager.ShouldBe("scaler");
    }

    [Fact]
    public async Task It_is_taken_by_itself_where_patching_is_forbidden()
    {
        await using var bed = await LiveBed.StartAsync(new FakeApiServerOptions
        {
            Tokens = new Dictionary<string, string>(StringComparer.Ordinal) { ["admin-token"] = "reader" },
            MayDo = (_, verb, _) => verb != "patch",
        });
        bed.Renders(Deployment, Deployment.Replace("name: dex, n", "name: new, n", StringComparison.Ordinal));
        bed.Objects.Seed(LiveBed.Flux, bed.Json(bed.Manifests[0]));

        var diff = await bed.DiffAsync();

        diff.Mode.ShouldBe(DiffMode.ReadOnly);
        diff.Objects.Select(item => item.Verdict).ShouldBe([Verdict.Unchanged, Verdict.Create]);
        diff.Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("RND8050");
        bed.Cluster.Server.Requests.Count(request => request.Method == "PATCH").ShouldBeLessThanOrEqualTo(2);
    }

    [Fact]
    public async Task Without_any_right_the_cluster_is_a_row()
    {
        await using var bed = await LiveBed.StartAsync(new FakeApiServerOptions { MayDo = (_, _, _) => false });
        bed.Renders(Deployment);

        var report = await bed.ReportAsync();

        report.ExitCode.ShouldBe(3);
        report.Clusters[0].NotAsked.ShouldNotBeNull().ShouldStartWith("this user may not do that (403): grant the right, or take another context; the server says: ");
        report.Clusters[0].Objects.ShouldHaveSingleItem().Verdict.ShouldBe(Verdict.NotAsked);
    }

    [Fact]
    public async Task With_a_wrong_token_the_cluster_is_a_row()
    {
        await using var bed = await LiveBed.StartAsync();
        bed.Renders(Deployment);

        var report = await bed.ReportAsync("token: wrong-token");

        report.ExitCode.ShouldBe(3);
        report.Clusters[0].NotAsked.ShouldBe("the credentials were refused (401): log in again, or renew the token or certificate; the server says: Unauthorized");
    }
}
