// SPDX-License-Identifier: MIT

using Render.Core.Contracts;
using Render.Kubernetes.Transport;
using Render.Testing.Kubernetes;
using Render.Testing.Kubernetes.Server;

namespace Render.Tests.Kubernetes.Transport;

public sealed class TransportTests
{
    [Fact]
    public async Task Everything_goes_over_one_connection_of_http_2_with_the_token()
    {
        await using var bed = await ClusterBed.StartAsync();
        await using var client = await bed.ClientAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => client.GetAsync(ClusterBed.Secret("gone"), CancellationToken.None)));

        answers.ShouldAllBe(answer => answer.Outcome == ClusterOutcome.ObjectMissing);
        bed.Server.Requests.ShouldAllBe(request => request.Protocol == "HTTP/2" && request.Authorization == "Bearer admin-token");
        bed.Server.Requests.Count(request => request.PathAndQuery.StartsWith("/api/v1/namespaces", StringComparison.Ordinal)).ShouldBe(40);
        bed.Server.Requests.Count(request => request.PathAndQuery == "/api").ShouldBe(1, "discovery is asked once");
    }

    [Fact]
    public async Task A_server_that_speaks_only_http_1_is_fine()
    {
        await using var bed = await ClusterBed.StartAsync(new FakeApiServerOptions { OnlyHttp1 = true });
        await using var client = await bed.ClientAsync();

        (await client.GetAsync(ClusterBed.Secret("gone"), CancellationToken.None)).Outcome.ShouldBe(ClusterOutcome.ObjectMissing);
        bed.Server.Requests.ShouldAllBe(request => request.Protocol == "HTTP/1.1");
    }

    [Fact]
    public async Task The_name_for_tls_goes_into_the_handshake_and_the_check()
    {
        await using var bed = await ClusterBed.StartAsync(new FakeApiServerOptions { Names = ["api.prod.example.com"] });
        await using var client = await bed.ClientAsync(cluster: "tls-server-name: api.prod.example.com");

        var answer = await client.GetAsync(ClusterBed.Secret("gone"), CancellationToken.None);

        answer.Outcome.ShouldBe(ClusterOutcome.ObjectMissing, answer.Message);
        bed.Server.Requests.ShouldAllBe(request => request.ServerName == "api.prod.example.com");
    }

    [Fact]
    public async Task A_certificate_for_another_name_is_refused()
    {
        await using var bed = await ClusterBed.StartAsync(new FakeApiServerOptions { Names = ["api.prod.example.com"] });
        await using var client = await bed.ClientAsync();

        var answer = await client.GetAsync(ClusterBed.Secret("gone"), CancellationToken.None);

        answer.Outcome.ShouldBe(ClusterOutcome.Unreachable);
        answer.Message.ShouldNotBeNull().ShouldContain("TLS");
        bed.Server.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_certificate_of_another_authority_is_refused()
    {
        await using var bed = await ClusterBed.StartAsync();
        await using var other = await ClusterBed.StartAsync();
        bed.Files.With("/home/me/.kube/config", string.Empty);
        var text = bed.Server.Kubeconfig().Replace(
            Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(bed.Server.Certificates.AuthorityPem)),
            Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(other.Server.Certificates.AuthorityPem)),
            StringComparison.Ordinal);
        await using var client = await Connected(bed, text);

        (await client.GetAsync(ClusterBed.Secret("gone"), CancellationToken.None)).Outcome.ShouldBe(ClusterOutcome.Unreachable);
        bed.Server.Requests.ShouldBeEmpty("no credential may reach a stranger");
    }

    [Fact]
    public async Task A_check_that_is_switched_off_lets_everybody_in()
    {
        await using var bed = await ClusterBed.StartAsync(new FakeApiServerOptions { Names = ["elsewhere.example.com"] });
        var authority = Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(bed.Server.Certificates.AuthorityPem));
        var text = bed.Server.Kubeconfig().Replace($"certificate-authority-data: {authority}", "insecure-skip-tls-verify: true", StringComparison.Ordinal);
        await using var client = await Connected(bed, text);

        (await client.GetAsync(ClusterBed.Secret("gone"), CancellationToken.None)).Outcome.ShouldBe(ClusterOutcome.ObjectMissing);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_client_certificate_is_shown(bool useRsa)
    {
        await using var bed = await ClusterBed.StartAsync();
        var (certificate, key) = bed.Server.Certificates.Client("CN=certificate-user", useRsa);
        bed.Files.With("/home/me/.kube/me.crt", certificate).With("/home/me/.kube/me.key", key);
        await using var client = await bed.ClientAsync("client-certificate: me.crt, client-key: me.key");

        (await client.GetAsync(ClusterBed.Secret("gone"), CancellationToken.None)).Outcome.ShouldBe(ClusterOutcome.ObjectMissing);
        bed.Server.Requests.ShouldAllBe(request => request.Client == "CN=certificate-user" && request.Authorization.Length == 0);
    }

    [Fact]
    public async Task The_path_of_the_server_comes_before_every_request()
    {
        await using var bed = await ClusterBed.StartAsync(new FakeApiServerOptions { BasePath = "/k8s/clusters/c-1" });
        await using var client = await bed.ClientAsync();

        (await client.GetAsync(ClusterBed.Secret("gone"), CancellationToken.None)).Outcome.ShouldBe(ClusterOutcome.ObjectMissing);
        bed.Server.Requests.ShouldAllBe(request => request.PathAndQuery.StartsWith("/k8s/clusters/c-1/api", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Impersonation_travels_in_headers()
    {
        await using var bed = await ClusterBed.StartAsync();
        await using var client = await bed.ClientAsync("token: admin-token, as: bot, as-groups: [dev], as-user-extra: { scope: [view], example.com/project: [p] }");

        await client.GetAsync(ClusterBed.Secret("gone"), CancellationToken.None);

        var headers = bed.Server.Requests.First().Headers;
        headers["Impersonate-User"].ShouldBe("bot");
        headers["Impersonate-Group"].ShouldBe("dev");
        headers["Impersonate-Extra-scope"].ShouldBe("view");
        headers["Impersonate-Extra-example.com%2Fproject"].ShouldBe("p");
    }

    [Fact]
    public async Task A_redirect_is_not_followed_and_the_token_stays_here()
    {
        await using var stranger = await FakeApiServer.StartAsync();
        await using var bed = await ClusterBed.StartAsync(new FakeApiServerOptions
        {
            Fault = _ => new ApiFault(ApiFaultKind.Redirect) { Target = new Uri(stranger.Url, "/api/v1?token=abc") },
        });
        await using var client = await bed.ClientAsync();

        var answer = await client.GetAsync(ClusterBed.Secret("t1"), CancellationToken.None);

        answer.Outcome.ShouldBe(ClusterOutcome.Unreachable);
        answer.Message.ShouldNotBeNull().ShouldContain("redirect");
        answer.Message.ShouldNotContain("token=abc");
        stranger.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_proxy_opens_the_tunnel_and_sees_no_token()
    {
        await using var bed = await ClusterBed.StartAsync();
        await using var proxy = TunnelProxy.Start();
        await using var client = await bed.ClientAsync(cluster: $"proxy-url: \"http://me:pw@127.0.0.1:{proxy.Port}\"");

        (await client.GetAsync(ClusterBed.Secret("gone"), CancellationToken.None)).Outcome.ShouldBe(ClusterOutcome.ObjectMissing);
        var opening = proxy.Openings.Last();
        opening.ShouldStartWith($"CONNECT 127.0.0.1:{bed.Server.Url.Port}");
        opening.ShouldContain("Proxy-Authorization: Basic");
        opening.ShouldNotContain("admin-token");
    }

    [Theory]
    [InlineData("http")]
    [InlineData("socks5")]
    public async Task A_proxy_that_refuses_connections_is_named(string scheme)
    {
        await using var bed = await ClusterBed.StartAsync();
        var proxy = TunnelProxy.Start();
        var port = proxy.Port;
        await proxy.DisposeAsync();
        await using var client = await bed.ClientAsync(cluster: $"proxy-url: \"{scheme}://me:geheim@127.0.0.1:{port}\"");

        var answer = await client.GetAsync(ClusterBed.Secret("gone"), CancellationToken.None);

        answer.Outcome.ShouldBe(ClusterOutcome.Unreachable);
        answer.Message.ShouldBe($"the proxy 127.0.0.1:{port} refuses connections");
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_found_out_once()
    {
        await using var bed = await ClusterBed.StartAsync();
        await using var client = await bed.ClientAsync();
        await bed.Server.DisposeAsync();

        var answers = new List<ClusterAnswer>();
        for (var i = 0; i < 20; i++)
            answers.Add(await client.GetAsync(ClusterBed.Secret("t1"), CancellationToken.None));

        answers.ShouldAllBe(answer => answer.Outcome == ClusterOutcome.Unreachable && answer.Message != null && answer.Message.Contains("refuses connections"));
    }

    [Fact]
    public async Task A_large_answer_is_not_read_to_its_end()
    {
        await using var bed = await ClusterBed.StartAsync(new FakeApiServerOptions { Fault = OnObjects(new ApiFault(ApiFaultKind.Huge)) });
        await using var client = await bed.With(new ClientLimits { AnswerBytes = 1024 * 1024 }).ClientAsync();

        var answer = await client.GetAsync(ClusterBed.Secret("t1"), CancellationToken.None);

        answer.Outcome.ShouldBe(ClusterOutcome.Unreachable);
        answer.Message.ShouldBe("the answer is larger than 1 MiB");
    }

    [Fact]
    public async Task An_answer_that_never_comes_ends_at_the_limit()
    {
        await using var bed = await ClusterBed.StartAsync(new FakeApiServerOptions { Fault = OnObjects(new ApiFault(ApiFaultKind.Never)) });
        await using var client = await bed.With(new ClientLimits { Request = TimeSpan.FromMilliseconds(300) }).ClientAsync();

        var answer = await client.GetAsync(ClusterBed.Secret("t1"), CancellationToken.None);

        answer.Outcome.ShouldBe(ClusterOutcome.Unreachable);
        answer.Message.ShouldNotBeNull().ShouldContain("0.3 seconds");
    }

    [Fact]
    public async Task The_run_as_a_whole_has_a_limit()
    {
        await using var bed = await ClusterBed.StartAsync(new FakeApiServerOptions { Fault = OnObjects(new ApiFault(ApiFaultKind.Unavailable)) });
        await using var client = await bed.With(new ClientLimits { Run = TimeSpan.FromMilliseconds(500), FirstWait = TimeSpan.FromSeconds(30), LongestWait = TimeSpan.FromMinutes(1) }).ClientAsync();

        var answer = await client.GetAsync(ClusterBed.Secret("t1"), CancellationToken.None);

        answer.Outcome.ShouldBe(ClusterOutcome.Unreachable);
        answer.Message.ShouldNotBeNull().ShouldContain("the run took longer");
    }

    [Fact]
    public async Task Cancelling_is_the_only_thing_that_throws()
    {
        await using var bed = await ClusterBed.StartAsync(new FakeApiServerOptions { Fault = OnObjects(new ApiFault(ApiFaultKind.Never)) });
        await using var client = await bed.ClientAsync();
        using var stop = new CancellationTokenSource();

        var asking = client.GetAsync(ClusterBed.Secret("t1"), stop.Token);
        await stop.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => asking);
    }

    internal static Func<RecordedRequest, ApiFault?> OnObjects(ApiFault fault) =>
        request => request.PathAndQuery.Contains("/secrets", StringComparison.Ordinal) ? fault : null;

    private static async Task<IClusterClient> Connected(ClusterBed bed, string kubeconfig)
    {
        bed.Files.With("/kube/other", kubeconfig);
        using var connector = new Render.Kubernetes.ClusterConnector(
            new(new Dictionary<string, string>(StringComparer.Ordinal) { ["KUBECONFIG"] = "/kube/other" }, "/srv/render", null),
            bed.Files, bed.Processes, bed.Time, bed.Redactor, bed.Options);
        var result = await connector.ConnectAsync("management", "test", default, CancellationToken.None);
        return result.Value.ShouldNotBeNull();
    }
}
