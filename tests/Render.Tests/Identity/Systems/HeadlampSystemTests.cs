// SPDX-License-Identifier: MIT

using Render.Core.Nodes;

namespace Render.Tests.Identity.Systems;

public sealed class HeadlampSystemTests
{
    private const string Platform =
        """
        disposable: true
        secrets: { store: plain }
        clusters: { management: { kubernetes: "1.33" } }
        providers:
          dex: { type: dex, version: "2.45", cluster: management, url: https://dex.example.com, enablePasswordDB: true }

        """;

    private const string Headlamp =
        """
        applications:
          headlamp:
            type: headlamp
            version: "0.45"
            provider: dex
            cluster: management
            url: https://headlamp.example.com/ui
            client: { secret: { from: example, value: hushhush } }
        """;

    [Fact]
    public void Both_ends_come_from_one_edge()
    {
        var linked = Specs.Link(Platform + Headlamp);
        var headlamp = linked.Model("headlamp");
        var client = linked.Model("dex").At("clients", 0).ShouldNotBeNull();

        headlamp.TextAt("oidc", "clientId").ShouldBe(client.TextAt("id"));
        headlamp.TextAt("oidc", "issuer").ShouldBe(linked.Model("dex").TextAt("issuer"));
        client.TextsAt("redirectUris").ShouldBe([headlamp.TextAt("oidc", "callbackUrl")]);
        headlamp.At("oidc", "clientSecret").ShouldBeOfType<SecretNode>().Expression
            .ShouldBe(client.At("secret").ShouldBeOfType<SecretNode>().Expression);
    }

    [Fact]
    public void The_callback_and_the_base_url_follow_the_path_of_the_url()
    {
        var model = Specs.Link(Platform + Headlamp).Model("headlamp");

        model.TextAt("oidc", "callbackUrl").ShouldBe("https://headlamp.example.com/ui/oidc-callback");
        model.TextAt("baseUrl").ShouldBe("/ui");
    }

    [Fact]
    public void Scopes_are_those_that_the_claims_need() =>
        Specs.Link(Platform + Headlamp).Model("headlamp").TextAt("oidc", "scopes").ShouldBe("profile,email,groups");

    [Fact]
    public void A_client_without_a_secret_is_public()
    {
        var linked = Specs.Link(Platform + Headlamp.Replace("client: { secret: { from: example, value: hushhush } }", string.Empty, StringComparison.Ordinal));

        linked.Model("headlamp").At("oidc", "clientSecret").ShouldBeOfType<NullNode>();
        linked.Model("headlamp").At("oidc", "usePkce").ShouldBeOfType<BooleanNode>().Value.ShouldBeTrue();
        linked.Model("dex").At("clients", 0, "public").ShouldBeOfType<BooleanNode>().Value.ShouldBeTrue();
    }

    [Fact]
    public void Values_know_where_they_came_from()
    {
        var model = Specs.Link(Platform + Headlamp).Model("headlamp");

        var callback = model.At("oidc", "callbackUrl").ShouldNotBeNull();
        callback.Provenance.Select(origin => origin.Kind).ShouldBe([OriginKind.Derived, OriginKind.Spec]);
        callback.Provenance[0].Note.ShouldBe("redirect URI: url + \"/oidc-callback\"");
        callback.Provenance[1].Span.Line.ShouldBe(15);
        model.At("secretName").ShouldNotBeNull().Provenance.ShouldHaveSingleItem().Kind.ShouldBe(OriginKind.Default);
    }

    [Fact]
    public void In_front_of_an_api_server_with_one_audience_it_shares_its_client()
    {
        var linked = Specs.Link(Platform.Replace("1.33", "1.29", StringComparison.Ordinal) + Headlamp + "\n  apiserver: { type: kubernetes, provider: dex, cluster: management }\n");

        linked.Model("headlamp").TextAt("oidc", "clientId").ShouldBe("apiserver");
        var clients = linked.Model("dex").At("clients").ShouldBeOfType<ListNode>();
        clients.Items.ShouldHaveSingleItem().TextsAt("redirectUris")
            .ShouldBe(["http://localhost:8000", "http://localhost:18000", "https://headlamp.example.com/ui/oidc-callback"]);
    }
}
