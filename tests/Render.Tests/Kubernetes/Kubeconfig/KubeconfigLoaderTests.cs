// SPDX-License-Identifier: MIT

using Render.Core.Contracts;

namespace Render.Tests.Kubernetes.Kubeconfig;

public sealed class KubeconfigLoaderTests
{
    [Fact]
    public async Task The_first_file_to_name_something_wins_as_a_whole()
    {
        var setup = new KubeconfigSetup()
            .WithVariable("KUBECONFIG", string.Join(Path.PathSeparator, "/srv/render/one", "two", "/srv/render/gone", "/srv/render/one"))
            .With("/srv/render/one", """
                current-context: a
                users: [{ name: me, user: { token: first-token } }]
                contexts: [{ name: a, context: { cluster: c, user: me } }]
                """)
            .With("/srv/render/two", """
                current-context: b
                users: [{ name: me, user: { tokenFile: second } }, { name: you, user: {} }]
                clusters: [{ name: c, cluster: { server: "https://c" } }]
                """);

        var merged = (await setup.LoadAsync()).Value.ShouldNotBeNull();

        merged.CurrentContext.ShouldBe("a");
        merged.Users.Select(user => user.Name).ShouldBe(["me", "you"]);
        merged.Users[0].Token.ShouldNotBeNull().Reveal().ShouldBe("first-token");
        merged.Users[0].TokenFile.ShouldBeNull("entries of two files are never mixed");
        merged.Clusters.Single().Server.ShouldBe("https://c");
        setup.Files.Reads["/srv/render/one"].ShouldBe(1, "a file that is listed twice is read once");
    }

    [Fact]
    public async Task Without_any_file_there_is_nothing_and_no_finding()
    {
        var result = await new KubeconfigSetup().LoadAsync();

        result.Value.ShouldBeNull();
        result.Diagnostics.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_empty_file_is_a_kubeconfig()
    {
        var result = await new KubeconfigSetup().With(KubeconfigSetup.Home + "/.kube/config", "# nothing yet\n").LoadAsync();

        result.Diagnostics.ShouldBeEmpty();
        result.Value.ShouldNotBeNull().Contexts.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("- a list", "RND8003")]
    [InlineData("clusters: { name: x }", "RND8003")]
    [InlineData("users: [{ name: me, user: { token: 12345 } }]", "RND8003")]
    [InlineData("clusters: [{ name: c, cluster: { insecure-skip-tls-verify: 'yes' } }]", "RND8003")]
    [InlineData("contexts: [{ context: {} }]", "RND8004")]
    [InlineData("users: [{ name: me, user: {} }, { name: me, user: {} }]", "RND8005")]
    [InlineData("users: [", "RND10")]
    public async Task What_is_wrong_is_told_with_its_place(string text, string code)
    {
        var result = await new KubeconfigSetup().With(KubeconfigSetup.Home + "/.kube/config", text).LoadAsync();

        var finding = result.Diagnostics.ShouldHaveSingleItem();
        finding.Code.ShouldStartWith(code);
        finding.Span.IsKnown.ShouldBeTrue();
        finding.Message.ShouldNotContain("12345");
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_is_an_error()
    {
        var setup = new KubeconfigSetup();
        setup.Files.WithRefusal(KubeconfigSetup.Home + "/.kube/config", FileReadOutcome.Unreadable);

        (await setup.LoadAsync()).Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("RND8002");
    }

    [Fact]
    public async Task Credentials_do_not_format_themselves()
    {
        var document = (await KubeconfigSetup.Of(user: "token: very-secret-token, client-key-data: c2VjcmV0LWtleQ==").LoadAsync()).Value.ShouldNotBeNull();

        document.Users.Single().ToString().ShouldNotContain("secret");
    }
}
