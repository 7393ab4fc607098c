// SPDX-License-Identifier: MIT

using System.Net;
using Render.Core.Contracts;
using Render.Core.Kubernetes;
using Render.Core.Nodes;
using Render.Kubernetes.Transport;
using Render.Testing.Kubernetes;
using Render.Testing.Kubernetes.Server;

namespace Render.Tests.Kubernetes.Api;

public sealed class ApiClientTests
{
    private static readonly GroupVersionKind SecretKind = new(string.Empty, "v1", "Secret");
    private static readonly GroupVersionKind ClientKind = new("management.cattle.io", "v3", "OIDCClient");

    [Fact]
    public async Task The_three_kinds_of_missing_are_told_apart()
    {
        await using var bed = await ClusterBed.StartAsync(null, Cluster(1));
        await using var client = await bed.ClientAsync();

        (await client.GetAsync(ClusterBed.Secret("gone"), CancellationToken.None)).Outcome.ShouldBe(ClusterOutcome.ObjectMissing);
        (await Apply(client, ClusterBed.Secret("s", "nosuch"))).Outcome.ShouldBe(ClusterOutcome.NamespaceMissing);
        (await Apply(client, new ObjectRef(new GroupVersionKind("nosuch.example.com", "v1", "Widget"), null, "w"))).Outcome.ShouldBe(ClusterOutcome.KindNotServed);
    }

    [Theory]
    [InlineData("v2")]
    [InlineData("v2beta1")]
    [InlineData("")]
    public async Task Kinds_are_found_in_every_form_of_discovery(string aggregated)
    {
        await using var bed = await ClusterBed.StartAsync(new FakeApiServerOptions { AggregatedDiscovery = aggregated }, Cluster(1));
        await using var client = await bed.ClientAsync();

        (await client.GetAsync(ClusterBed.Secret("s-000"), CancellationToken.None)).Outcome.ShouldBe(ClusterOutcome.Ok);
        (await client.GetAsync(new ObjectRef(ClientKind, null, "epinio"), CancellationToken.None)).Outcome.ShouldBe(ClusterOutcome.ObjectMissing);
        (await client.GetAsync(new ObjectRef(ClientKind, null, "dex"), CancellationToken.None)).Outcome.ShouldBe(ClusterOutcome.ObjectMissing);
        bed.Server.Requests.GroupBy(request => request.PathAndQuery).ShouldAllBe(same => same.Count() == 1);
    }

    [Theory]
    [InlineData(HttpStatusCode.NotFound, "text/plain", "404 page not found\n")]
    [InlineData(HttpStatusCode.NotFound, "application/json", "{ \"error\": \"not found\" }")]
    [InlineData(HttpStatusCode.NotFound, "text/html", "<html>404</html>")]
    [InlineData(HttpStatusCode.OK, "application/json", "{ \"status\": \"up\" }")]
    public async Task Something_that_serves_no_api_at_all_is_no_api_server(HttpStatusCode status, string type, string body)
    {
        using var handler = new OneAnswer(status, type, body);
        await using var bed = await ClusterBed.StartAsync();
        bed.Options = bed.Options with { Handler = handler };
        await using var client = await bed.ClientAsync();

        foreach (var target in new[] { ClusterBed.Secret("s"), new ObjectRef(ClientKind, null, "dex") })
        {
            var answer = await client.GetAsync(target, CancellationToken.None);

            answer.Outcome.ShouldBe(ClusterOutcome.Unreachable, answer.Message);
            answer.Message.ShouldNotBeNull().ShouldContain("something else than an API server");
        }
    }

    [Fact]
    public async Task A_kind_that_is_served_in_another_version_says_so()
    {
        await using var bed = await ClusterBed.StartAsync();
        await using var client = await bed.ClientAsync();

        var answer = await client.GetAsync(new ObjectRef(ClientKind with { Version = "v4" }, null, "dex"), CancellationToken.None);

        answer.Outcome.ShouldBe(ClusterOutcome.KindNotServed);
        answer.Message.ShouldBe("the server does not serve OIDCClient of management.cattle.io/v4; it serves v3");
    }

    [Fact]
    public async Task An_object_of_a_namespaced_kind_needs_a_namespace()
    {
        await using var bed = await ClusterBed.StartAsync();
        await using var client = await bed.ClientAsync();

        (await client.GetAsync(new ObjectRef(SecretKind, null, "s"), CancellationToken.None)).Outcome.ShouldBe(ClusterOutcome.Refused);
    }

    [Fact]
    public async Task Pages_are_followed_and_items_know_what_they_are()
    {
        await using var bed = await ClusterBed.StartAsync(null, Cluster(25));
        await using var client = await bed.With(new ClientLimits { PageSize = 10 }).ClientAsync();

        var answer = await client.ListAsync(SecretKind, "epinio", null, CancellationToken.None);

        answer.Objects.Length.ShouldBe(25);
        answer.Objects.ShouldAllBe(item => item["kind"] is StringNode && item["apiVersion"] is StringNode);
        bed.Server.Requests.Count(request => request.PathAndQuery.Contains("limit=10", StringComparison.Ordinal)).ShouldBe(3);
    }

    [Fact]
    public async Task A_label_selector_is_escaped_and_obeyed()
    {
        await using var bed = await ClusterBed.StartAsync(null, Cluster(2).Seed("x", "{ apiVersion: v1, kind: Secret, metadata: { name: mine, namespace: epinio, labels: { a/b: c } } }"));
        await using var client = await bed.ClientAsync();

        var answer = await client.ListAsync(SecretKind, null, "a/b=c", CancellationToken.None);

        answer.Objects.ShouldHaveSingleItem();
        bed.Server.Requests.ShouldContain(request => request.PathAndQuery == "/api/v1/secrets?limit=500&labelSelector=a%2Fb%3Dc");
    }

    [Fact]
    public async Task A_forgotten_moment_starts_the_list_over()
    {
        var expired = 0;
        await using var bed = await ClusterBed.StartAsync(
            new FakeApiServerOptions { Fault = request => request.PathAndQuery.Contains("continue=", StringComparison.Ordinal) && Interlocked.Increment(ref expired) == 1 ? new ApiFault(ApiFaultKind.Expired) : null },
            Cluster(15));
        await using var client = await bed.With(new ClientLimits { PageSize = 10 }).ClientAsync();

        var answer = await client.ListAsync(SecretKind, "epinio", null, CancellationToken.None);

        answer.Outcome.ShouldBe(ClusterOutcome.Ok);
        answer.Objects.Select(item => item["metadata"]).OfType<MapNode>().Select(item => ((StringNode?)item["name"])?.Value).Distinct().Count().ShouldBe(15);
    }

    [Fact]
    public async Task A_list_that_always_expires_is_given_up()
    {
        await using var bed = await ClusterBed.StartAsync(
            new FakeApiServerOptions { Fault = request => request.PathAndQuery.Contains("continue=", StringComparison.Ordinal) ? new ApiFault(ApiFaultKind.Expired) : null },
            Cluster(15));
        await using var client = await bed.With(new ClientLimits { PageSize = 10 }).ClientAsync();

        (await client.ListAsync(SecretKind, "epinio", null, CancellationToken.None)).Outcome.ShouldBe(ClusterOutcome.Unreachable);
    }

    [Fact]
    public async Task A_list_longer_than_allowed_is_not_cut_but_refused()
    {
        await using var bed = await ClusterBed.StartAsync(null, Cluster(12));
        await using var client = await bed.With(new ClientLimits { ListItems = 10 }).ClientAsync();

        var answer = await client.ListAsync(SecretKind, "epinio", null, CancellationToken.None);

        answer.Outcome.ShouldBe(ClusterOutcome.Unreachable);
        answer.Objects.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_dry_run_is_forced_and_changes_nothing()
    {
        await using var bed = await ClusterBed.StartAsync(null, Cluster(1));
        await using var client = await bed.ClientAsync();

        var answer = await Apply(client, ClusterBed.Secret("new"));

        answer.StatusCode.ShouldBe(201);
        bed.Server.Requests.Single(request => request.Method == "PATCH").PathAndQuery
            .ShouldBe("/api/v1/namespaces/epinio/secrets/new?dryRun=All&fieldManager=kustomize-controller&force=true");
        (await client.GetAsync(ClusterBed.Secret("new"), CancellationToken.None)).Outcome.ShouldBe(ClusterOutcome.ObjectMissing);
    }

    [Fact]
    public async Task Causes_of_a_refusal_come_with_their_fields()
    {
        await using var bed = await ClusterBed.StartAsync();
        await using var client = await bed.ClientAsync();
        var desired = YamlTree.Map("""
            apiVersion: config.openshift.io/v1
            kind: Authentication
            metadata: { name: cluster }
            spec: { type: OIDC, oidcProviders: [{ name: k, issuer: { issuerURL: "http://k", audiences: [a] }, claimMappings: { username: { claim: email } } }] }
            """);

        var answer = await client.ApplyDryRunAsync(
            new ObjectRef(new GroupVersionKind("config.openshift.io", "v1", "Authentication"), null, "cluster"), desired, "kustomize-controller", CancellationToken.None);

        answer.Outcome.ShouldBe(ClusterOutcome.Refused);
        answer.Causes.ShouldHaveSingleItem().Field.ShouldBe("spec.oidcProviders[0].issuer.issuerURL");
    }

    [Fact]
    public async Task What_the_server_repeats_of_a_secret_is_not_shown()
    {
        await using var bed = await ClusterBed.StartAsync(null, Cluster(1));
        await using var client = await bed.ClientAsync();
        var desired = YamlTree.Map("{ apiVersion: v1, kind: Secret, metadata: { name: s, namespace: epinio }, stringData: { a: { hidden: value-of-a-leaf } } }");

        var answer = await client.ApplyDryRunAsync(ClusterBed.Secret("s"), desired, "kustomize-controller", CancellationToken.None);

        answer.Outcome.ShouldBe(ClusterOutcome.Refused);
        answer.Message.ShouldNotBeNull().ShouldContain("expected string, got …");
        answer.Message.ShouldNotContain("value-of-a-leaf");
    }

    [Fact]
    public async Task Messages_are_masked_and_cannot_drive_a_terminal()
    {
        await using var bed = await ClusterBed.StartAsync(null, Cluster(1));
        bed.Redactor = new ListedTextRedactor("geheim");
        await using var client = await bed.ClientAsync();
        var desired = YamlTree.Map("{ apiVersion: management.cattle.io/v3, kind: OIDCClient, metadata: { name: c }, spec: { \"geheim\\e[31m\\nadmin-token\": 1 } }");

        var answer = await client.ApplyDryRunAsync(new ObjectRef(ClientKind, null, "c"), desired, "kustomize-controller", CancellationToken.None);

        answer.Message.ShouldNotBeNull().ShouldContain(".spec.… [31m …: field not declared");
    }

    /// <summary>Gives the same answer to everything, as a web server does.</summary>
    private sealed class OneAnswer(HttpStatusCode status, string type, string body) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(status) { Content = new StringContent(body, System.Text.Encoding.UTF8, type) });
    }

    private static Task<ClusterAnswer> Apply(IClusterClient client, ObjectRef target)
    {
        var space = target.Namespace is null ? string.Empty : $", namespace: {target.Namespace}";
        var tree = YamlTree.Map($"{{ apiVersion: {target.Type.ApiVersion}, kind: {target.Type.Kind}, metadata: {{ name: {target.Name}{space} }} }}");
        return client.ApplyDryRunAsync(target, tree, "kustomize-controller", CancellationToken.None);
    }

    private static FakeCluster Cluster(int secrets)
    {
        var cluster = new FakeCluster().WithNamespaces("epinio");
        for (var i = 0; i < secrets; i++)
            cluster.Seed("kustomize-controller", $"{{ apiVersion: v1, kind: Secret, metadata: {{ name: s-{i:000}, namespace: epinio }}, data: {{ a: Yg== }} }}");

        return cluster;
    }
}
