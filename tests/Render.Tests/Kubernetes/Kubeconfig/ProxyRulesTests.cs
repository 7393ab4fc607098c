// SPDX-License-Identifier: MIT

using Render.Kubernetes.Kubeconfig;

namespace Render.Tests.Kubernetes.Kubeconfig;

public sealed class ProxyRulesTests
{
    [Theory]
    [InlineData("https://prod.example.com", "", true)]
    [InlineData("https://prod.example.com", "other.com", true)]
    [InlineData("https://prod.example.com", "example.com", false)]
    [InlineData("https://prod.example.com", ".example.com", false)]
    [InlineData("https://prod.example.com", "*.example.com", false)]
    [InlineData("https://example.com", "example.com", false)]
    [InlineData("https://example.com", ".example.com", true)]
    [InlineData("https://notexample.com", "example.com", true)]
    [InlineData("https://prod.example.com:6443", "prod.example.com:6443", false)]
    [InlineData("https://prod.example.com:6443", "prod.example.com:443", true)]
    [InlineData("https://10.1.2.3:6443", "10.0.0.0/8", false)]
    [InlineData("https://10.1.2.3:6443", "10.1.2.3", false)]
    [InlineData("https://10.1.2.3:6443", "192.168.0.0/16, 10.1.2.4", true)]
    [InlineData("https://[fd00::1]:6443", "fd00::/8", false)]
    [InlineData("https://prod.example.com", "a, *", false)]
    [InlineData("https://127.0.0.1:6443", "", false)]
    [InlineData("https://localhost:6443", "", false)]
    public void The_environment_names_the_proxy_and_what_goes_without(string server, string without, bool expected)
    {
        var setup = new KubeconfigSetup().WithVariable("https_proxy", "http://proxy:3128").WithVariable("no_proxy", without);

        var proxy = ProxyRules.FromEnvironment(new Uri(server), setup.Host);

        (proxy is not null).ShouldBe(expected);
    }

    [Theory]
    [InlineData("http://proxy:3128", "http")]
    [InlineData("https://proxy", "https")]
    [InlineData("socks5://127.0.0.1:1080", "socks5")]
    [InlineData("proxy:3128", "http")]
    [InlineData("ftp://proxy", null)]
    [InlineData("://", null)]
    public void A_proxy_is_http_https_or_socks5(string url, string? scheme) => ProxyRules.Parse(url)?.Scheme.ShouldBe(scheme);

    [Fact]
    public async Task The_clusters_own_proxy_wins()
    {
        var setup = KubeconfigSetup.Of("server: 'https://prod', proxy-url: 'socks5://own:1080'").WithVariable("HTTPS_PROXY", "http://other");

        (await setup.ConnectedAsync()).Proxy.ShouldBe(new Uri("socks5://own:1080"));
    }
}
