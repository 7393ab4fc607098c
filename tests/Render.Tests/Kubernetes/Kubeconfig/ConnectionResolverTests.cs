// SPDX-License-Identifier: MIT

using Render.Core.Diagnostics;
using Render.Kubernetes.Kubeconfig;
using Render.Testing.Kubernetes;

namespace Render.Tests.Kubernetes.Kubeconfig;

public sealed class ConnectionResolverTests
{
    [Fact]
    public async Task A_context_leads_to_server_and_token()
    {
        var connection = await KubeconfigSetup.Of().ConnectedAsync();

        connection.Server.ShouldBe(new Uri("https://prod.example.com:6443"));
        connection.Credentials.Token.ShouldNotBeNull().Reveal().ShouldBe("t0ken-of-the-user");
        connection.ToString().ShouldNotContain("t0ken");
    }

    [Fact]
    public async Task The_option_comes_before_the_variable_and_that_before_the_spec()
    {
        var setup = KubeconfigSetup.Of().WithVariable("RENDER_CONTEXT_TEST_CLUSTER_1", "prod");
        var overrides = ContextOverrides.Parse(["test-cluster.1=missing"], ["test-cluster.1"]).Value.ShouldNotBeNull();

        (await setup.ConnectAsync("elsewhere", cluster: "test-cluster.1")).Value.ShouldNotBeNull().Context.ShouldBe("prod");
        var refused = (await setup.ConnectAsync("prod", overrides, "test-cluster.1")).Diagnostics.ShouldHaveSingleItem();
        refused.Code.ShouldBe("RND8007");
        refused.Message.ShouldContain("from --context");
    }

    [Theory]
    [InlineData(new[] { "prod" }, "RND8018")]
    [InlineData(new[] { "management=" }, "RND8018")]
    [InlineData(new[] { "managment=x" }, "RND8018")]
    [InlineData(new[] { "management=a", "management=b" }, "RND8018")]
    public void An_override_has_to_name_a_cluster_and_a_context(string[] options, string code)
    {
        var result = ContextOverrides.Parse(options, ["management", "okd"]);

        result.Diagnostics.ShouldHaveSingleItem().Code.ShouldBe(code);
    }

    [Fact]
    public async Task The_current_context_is_never_used()
    {
        var refused = await KubeconfigSetup.Of().RefusedAsync(specContext: null);

        refused.Code.ShouldBe("RND8006");
        refused.Hint.ShouldNotBeNull().ShouldContain("RENDER_CONTEXT_MANAGEMENT");
    }

    [Fact]
    public async Task A_context_that_is_missing_is_named_with_its_nearest()
    {
        var refused = await KubeconfigSetup.Of().RefusedAsync("prdo");

        refused.Code.ShouldBe("RND8007");
        refused.Hint.ShouldNotBeNull().ShouldContain("'prod'");
    }

    [Fact]
    public async Task Without_a_kubeconfig_the_message_says_where_one_was_looked_for()
    {
        var refused = await new KubeconfigSetup().RefusedAsync();

        refused.Code.ShouldBe("RND8001");
        refused.Message.ShouldContain("~/.kube/config");
    }

    [Theory]
    [InlineData("server: prod.example.com", "token: x", "RND8009")]
    [InlineData("server: 'https://me:pw@prod.example.com'", "token: x", "RND8009")]
    [InlineData("server: 'https://prod.example.com/?a=b'", "token: x", "RND8009")]
    [InlineData("server: 'http://prod.example.com'", "token: x", "RND8016")]
    [InlineData("server: 'https://prod', certificate-authority-data: '!'", "token: x", "RND8012")]
    [InlineData("server: 'https://prod', certificate-authority-data: YWJj", "token: x", "RND8012")]
    [InlineData("server: 'https://prod', certificate-authority: gone.crt", "token: x", "RND8012")]
    [InlineData("server: 'https://prod', proxy-url: 'ftp://proxy'", "token: x", "RND8015")]
    [InlineData("server: 'https://prod'", "username: admin, password: geheim", "RND8010")]
    [InlineData("server: 'https://prod'", "auth-provider: { name: gcp }", "RND8011")]
    [InlineData("server: 'https://prod'", "client-certificate-data: YWJj", "RND8012")]
    [InlineData("server: 'https://prod'", "client-certificate-data: YWJj, client-key-data: YWJj", "RND8012")]
    [InlineData("server: 'https://prod'", "token: x, as: bot, as-groups: [a, b]", "RND8019")]
    [InlineData("server: 'https://prod'", "token: x, as-groups: [a]", "RND8019")]
    [InlineData("server: 'https://prod'", "token: x, as: \"a\\ngeheim: 1\"", "RND8019")]
    [InlineData("server: 'https://prod'", "token: x, as: \"gehéim\"", "RND8019")]
    [InlineData("server: 'https://prod'", "token: x, as: a, as-uid: \"1\\rgeheim\"", "RND8019")]
    [InlineData("server: 'https://prod'", "token: x, as: a, as-groups: [\"b\\ngeheim: 1\"]", "RND8019")]
    [InlineData("server: 'https://prod'", "token: x, as: a, as-user-extra: { scope: [\"b\\ngeheim: 1\"] }", "RND8019")]
    [InlineData("server: 'https://prod'", "token: x, as: a, as-user-extra: { \"sc\\nope\": [b] }", "RND8019")]
    [InlineData("server: 'https://prod'", "token: x, as: a, as-user-extra: { \"\": [b] }", "RND8019")]
    [InlineData("server: 'https://prod'", "token: \"geheim\\nEvil: 1\"", "RND8020")]
    [InlineData("server: 'https://prod'", "token: \"gehéim\"", "RND8020")]
    [InlineData("server: 'https://prod', tls-server-name: \"a\\ngeheim: 1\"", "token: x", "RND8021")]
    public async Task What_no_cluster_accepts_is_refused_before_anything_is_sent(string cluster, string user, string code)
    {
        var refused = await KubeconfigSetup.Of(cluster, user).RefusedAsync();

        refused.Code.ShouldBe(code);
        (refused.Message + refused.Hint).ShouldNotContain("geheim");
    }

    [Fact]
    public async Task Http_on_this_machine_is_kubectl_proxy()
    {
        (await KubeconfigSetup.Of("server: 'http://127.0.0.1:8001'").ConnectedAsync()).Server.Port.ShouldBe(8001);
    }

    [Fact]
    public async Task A_certificate_that_is_not_checked_is_a_loud_warning()
    {
        var result = await KubeconfigSetup.Of("server: 'https://prod', insecure-skip-tls-verify: true").ConnectAsync();

        var warning = result.Diagnostics.ShouldHaveSingleItem();
        warning.Code.ShouldBe("RND8013");
        warning.Severity.ShouldBe(Severity.Warning);
        result.Value.ShouldNotBeNull().Tls.SkipVerification.ShouldBeTrue();
    }

    [Fact]
    public async Task A_certificate_that_is_not_checked_and_checked_is_an_error()
    {
        using var certificates = new TestCertificates();
        var authority = KubeconfigSetup.Base64(certificates.AuthorityPem);
        var setup = KubeconfigSetup.Of($"server: 'https://prod', insecure-skip-tls-verify: true, certificate-authority-data: {authority}");

        (await setup.RefusedAsync()).Code.ShouldBe("RND8014");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Certificates_come_from_files_beside_the_kubeconfig(bool useRsa)
    {
        using var certificates = new TestCertificates();
        var (certificate, key) = certificates.Client("CN=me", useRsa);
        var setup = KubeconfigSetup.Of("server: 'https://prod', certificate-authority: pki/ca.crt", "client-certificate: me.crt, client-key: me.key")
            .With(KubeconfigSetup.Home + "/.kube/pki/ca.crt", certificates.AuthorityPem)
            .With(KubeconfigSetup.Home + "/.kube/me.crt", certificate)
            .With(KubeconfigSetup.Home + "/.kube/me.key", key);

        var connection = await setup.ConnectedAsync();

        connection.Tls.Authority.ShouldNotBeNull().Count.ShouldBe(1);
        connection.Credentials.Identity.ShouldNotBeNull().Context.TargetCertificate.Subject.ShouldBe("CN=me");
    }

    [Fact]
    public async Task An_encrypted_key_is_refused_without_asking()
    {
        using var certificates = new TestCertificates();
        var (certificate, _) = certificates.Client("CN=me", useRsa: false);
        var setup = KubeconfigSetup.Of(user: "client-certificate: me.crt, client-key: me.key")
            .With(KubeconfigSetup.Home + "/.kube/me.crt", certificate)
            .With(KubeconfigSetup.Home + "/.kube/me.key", "-----BEGIN ENCRYPTED PRIVATE KEY-----\nAAAA\n-----END ENCRYPTED PRIVATE KEY-----\n");

        (await setup.RefusedAsync()).Message.ShouldContain("encrypted");
    }

    [Fact]
    public async Task A_pod_takes_its_service_account_when_it_is_asked_to()
    {
        using var certificates = new TestCertificates();
        var setup = new KubeconfigSetup()
            .WithVariable("KUBERNETES_SERVICE_HOST", "fd00::1")
            .WithVariable("KUBERNETES_SERVICE_PORT", "443")
            .With("/var/run/secrets/kubernetes.io/serviceaccount/ca.crt", certificates.AuthorityPem);

        var connection = await setup.ConnectedAsync("in-cluster");

        connection.Server.ShouldBe(new Uri("https://[fd00::1]:443"));
        connection.Credentials.TokenFile.ShouldBe("/var/run/secrets/kubernetes.io/serviceaccount/token");
    }

    [Fact]
    public async Task Outside_of_a_pod_there_is_no_service_account()
    {
        (await new KubeconfigSetup().RefusedAsync("in-cluster")).Code.ShouldBe("RND8017");
    }
}
