// SPDX-License-Identifier: MIT

using Render.Core.Diagnostics;
using Render.Core.Text;
using Render.Diff.Live;
using Render.Testing.Kubernetes.Server;

namespace Render.Tests.Kubernetes.Live;

public sealed class SpecialKindTests
{
    private const string Client = """
        apiVersion: management.cattle.io/v3
        kind: OIDCClient
        metadata: { name: dex }
        spec: { description: Dex, redirectURIs: ["https://auth.example.com/callback"], tokenExpirationSeconds: 600, refreshTokenExpirationSeconds: 3600 }
        """;

    private const string Okd = """
        apiVersion: config.openshift.io/v1
        kind: Authentication
        metadata: { name: cluster }
        spec:
          type: OIDC
          oidcProviders:
          - name: keycloak
            issuer: { issuerURL: "https://kc.example.com/realms/master", audiences: [console-test] }
            claimMappings: { username: { claim: email, prefixPolicy: Prefix, prefix: { prefixString: "oidc:" } }, groups: { claim: groups, prefix: "oidc:" } }
        """;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Okds_switch_is_refused_although_a_dry_run_says_200(bool readOnly)
    {
        await using var bed = await LiveBed.StartAsync();
        bed.Options = bed.Options with { ReadOnly = readOnly };
        bed.Renders(Okd).Objects.Seed("authentication-operator", """
            apiVersion: config.openshift.io/v1
            kind: Authentication
            metadata: { name: cluster }
            spec: { webhookTokenAuthenticator: { kubeConfig: { name: webhook-authentication-integrated-oauth } } }
            """);

        var report = await bed.ReportAsync();

        var diff = report.Clusters[0].Objects.ShouldHaveSingleItem();
        diff.Verdict.ShouldBe(Verdict.Refused);
        diff.Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("RND8041");
        report.ExitCode.ShouldBe(2);
    }

    [Fact]
    public async Task Okd_that_has_been_switched_is_compared_as_usual()
    {
        await using var bed = await LiveBed.StartAsync();
        bed.Renders(Okd).Apply();

        (await bed.SingleAsync()).Verdict.ShouldBe(Verdict.Unchanged);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Okds_clients_wait_for_their_operator(bool readOnly)
    {
        await using var bed = await LiveBed.StartAsync();
        bed.Options = bed.Options with { ReadOnly = readOnly };
        bed.Renders(Okd).Apply().Manifests.Clear();
        bed.Renders(Okd + "\n    oidcClients: [{ componentNamespace: openshift-console, componentName: console, clientID: console-test }]\n");

        var refused = await bed.SingleAsync();
        refused.Verdict.ShouldBe(Verdict.Refused);
        refused.Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("RND8042");

        bed.Objects.Put("Authentication", string.Empty, "cluster", "status", """{ "oidcClients": [{ "componentNamespace": "openshift-console", "componentName": "console" }] }""");
        (await bed.SingleAsync()).Verdict.ShouldBe(Verdict.Change);
    }

    [Fact]
    public async Task A_rule_of_the_cluster_points_to_the_rendered_line()
    {
        await using var bed = await LiveBed.StartAsync();
        bed.Renders(Okd.Replace("https://kc", "http://kc", StringComparison.Ordinal));

        var finding = (await bed.SingleAsync()).Diagnostics.ShouldHaveSingleItem();

        finding.Code.ShouldBe("RND8040");
        finding.Span.Path.ShouldBe("templates/dex/40-configuration/secret.yaml.sbn");
        finding.Span.Line.ShouldBe(8);
        finding.Message.ShouldContain("must use the 'https' scheme");
    }

    [Fact]
    public async Task A_field_that_no_schema_knows_points_to_where_it_would_have_stood()
    {
        await using var bed = await LiveBed.StartAsync();
        bed.Renders(Client + "\n").Manifests.Clear();
        bed.Renders(Client.Replace("redirectURIs", "redirectUris", StringComparison.Ordinal));

        var finding = (await bed.SingleAsync()).Diagnostics.ShouldHaveSingleItem();

        finding.Code.ShouldBe("RND8040");
        finding.Message.ShouldContain(".spec.redirectUris: field not declared in schema");
        finding.Span.Line.ShouldBe(4);
    }

    [Fact]
    public async Task Ranchers_clients_are_refused_while_the_provider_is_off()
    {
        await using var bed = await LiveBed.StartAsync(cluster: new FakeCluster().Without("OIDCClient"));
        bed.Renders(Client);

        (await bed.SingleAsync()).Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("RND8045");

        bed.Renders("{ apiVersion: management.cattle.io/v3, kind: Feature, metadata: { name: oidc-provider }, spec: { value: true } }");
        var created = (await bed.DiffAsync()).Objects[0];
        created.Verdict.ShouldBe(Verdict.Create);
        created.Reason.ShouldBe("its kind comes with this change");
    }

    [Fact]
    public async Task What_the_server_fills_in_is_no_change()
    {
        await using var bed = await LiveBed.StartAsync();
        bed.Renders("{ apiVersion: management.cattle.io/v3, kind: OIDCClient, metadata: { name: dex }, spec: { redirectURIs: [\"https://a/callback\"] } }").Apply();

        (await bed.SingleAsync()).Verdict.ShouldBe(Verdict.Unchanged);
        bed.Options = bed.Options with { ReadOnly = true };
        (await bed.SingleAsync()).Verdict.ShouldBe(Verdict.Unchanged);
    }

    [Fact]
    public async Task A_namespace_that_comes_along_is_no_error_and_one_that_does_not_is()
    {
        await using var bed = await LiveBed.StartAsync();
        bed.Renders("{ apiVersion: v1, kind: ConfigMap, metadata: { name: a, namespace: fresh }, data: { a: b } }");

        (await bed.SingleAsync()).Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("RND8043");

        bed.Renders("{ apiVersion: v1, kind: Namespace, metadata: { name: fresh } }");
        (await bed.DiffAsync()).Objects.ShouldAllBe(item => item.Verdict == Verdict.Create);
    }

    [Fact]
    public async Task What_no_server_can_judge_yet_is_judged_by_the_bundled_schemas()
    {
        await using var bed = await LiveBed.StartAsync();
        bed.Options = bed.Options with { CheckOffline = manifest => [new Diagnostic("RND3101", Severity.Error, SourceSpan.None, $"{manifest.Object} is wrong.")] };
        bed.Renders(
            "{ apiVersion: v1, kind: ConfigMap, metadata: { name: a, namespace: fresh }, data: { a: b } }",
            "{ apiVersion: v1, kind: Namespace, metadata: { name: fresh } }");

        var diff = (await bed.DiffAsync()).Objects[0];

        diff.Verdict.ShouldBe(Verdict.Refused);
        diff.Diagnostics.Select(d => d.Code).ShouldBe(["RND8051", "RND3101"]);
    }

    [Theory]
    [InlineData(false, "disabled", "RND8046")]
    [InlineData(true, "disabled", "RND8046")]
    [InlineData(false, "enabled", null)]
    public async Task A_field_that_cannot_change_means_making_the_object_anew(bool readOnly, string force, string? code)
    {
        await using var bed = await LiveBed.StartAsync();
        bed.Options = bed.Options with { ReadOnly = readOnly };
        var text = $$"""{ apiVersion: v1, kind: Secret, metadata: { name: imm, namespace: epinio, annotations: { kustomize.toolkit.fluxcd.io/force: {{force}} } }, type: Opaque, immutable: true, data: { a: b25l } }""";
        bed.Renders(text).Apply().Manifests.Clear();
        bed.Renders(text.Replace("b25l", "dHdv", StringComparison.Ordinal));

        var diff = await bed.SingleAsync();

        diff.Verdict.ShouldBe(Verdict.Recreate);
        DiffText.Of(diff).ShouldBe(["~ data.a: b25l -> dHdv"]);
        diff.Diagnostics.Select(d => d.Code).ShouldBe(code is null ? [] : [code]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_kubectl_made_immutable_stays_so_whatever_Flux_would_take_from_it(bool readOnly)
    {
        await using var bed = await LiveBed.StartAsync();
        bed.Options = bed.Options with { ReadOnly = readOnly };
        bed.Renders("{ apiVersion: v1, kind: ConfigMap, metadata: { name: imm, namespace: epinio }, data: { a: one } }").Apply();
        bed.Objects.Edit("kubectl-edit", "{ apiVersion: v1, kind: ConfigMap, metadata: { name: imm, namespace: epinio }, immutable: true }");

        var diff = await bed.SingleAsync();

        diff.Verdict.ShouldBe(Verdict.Recreate);
        diff.Reason.ShouldBe("immutable: field is immutable");
        diff.Diagnostics.Select(d => d.Code).ShouldBe(["RND8046"]);
    }

    [Fact]
    public async Task Certificates_are_named_and_not_spelled_out()
    {
        await using var bed = await LiveBed.StartAsync();
        using var old = new Render.Testing.Kubernetes.TestCertificates("CN=Old authority");
        using var made = new Render.Testing.Kubernetes.TestCertificates("CN=New authority");
        string Bundle(string pem) => $"apiVersion: v1\nkind: ConfigMap\nmetadata: {{ name: ca, namespace: epinio }}\ndata:\n  ca.crt: |\n    {pem.Trim().Replace("\n", "\n    ", StringComparison.Ordinal)}\n";
        bed.Renders(Bundle(old.AuthorityPem)).Apply().Manifests.Clear();
        bed.Renders(Bundle(made.AuthorityPem));

        var change = (await bed.SingleAsync()).Changes.ShouldHaveSingleItem();

        change.Place.ShouldBe("data.ca.crt");
        change.CertificatesBefore.ShouldHaveSingleItem().Subject.ShouldBe("CN=Old authority");
        change.CertificatesAfter.ShouldHaveSingleItem().Issuer.ShouldBe("CN=New authority");
        change.CertificatesAfter[0].Fingerprint.Length.ShouldBe(64);
    }
}
