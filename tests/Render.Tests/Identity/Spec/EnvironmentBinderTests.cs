// SPDX-License-Identifier: MIT

using Render.Core.Diagnostics;
using Render.Core.Secrets;
using Render.Identity.Spec;

namespace Render.Tests.Identity.Spec;

public sealed class EnvironmentBinderTests
{
    private const string Cluster = "clusters: { management: { context: kind } }\n";

    [Fact]
    public void A_minimal_environment_binds_with_its_defaults()
    {
        var spec = Specs.Bind(Cluster);

        spec.Name.ShouldBe("test");
        spec.Disposable.ShouldBeFalse();
        spec.Secrets.Store.ShouldBe(SecretStoreKind.External);
        spec.Clusters.Single().Name.ShouldBe("management");
        spec.Clusters[0].Flux.Interval.ShouldBe("10m");
    }

    [Fact]
    public void Variants_are_chosen_by_their_type()
    {
        var spec = Specs.Bind(
            """
            providers:
              dex: { type: dex, version: "2.45", cluster: c, url: https://dex.example.com, connectors: { up: { provider: kc }, gh: { type: github, client: { id: x } } } }
              kc: { type: oidc, preset: keycloak, issuer: https://kc.example.com }
            """);

        var dex = spec.Providers[0].ShouldBeOfType<DexProviderSpec>();
        dex.Connectors[0].ShouldBeOfType<OidcConnectorSpec>().Provider.ShouldBe("kc");
        dex.Connectors[1].ShouldBeOfType<GithubConnectorSpec>().Client.Id.ShouldBe("x");
        spec.Providers[1].ShouldBeOfType<OidcProviderSpec>().Preset.ShouldBe(OidcPreset.Keycloak);
    }

    [Theory]
    [InlineData("{ from: external, key: a/b, property: c }", "external a/b#c")]
    [InlineData("{ from: env, variable: TOKEN }", "env TOKEN")]
    [InlineData("{ from: file, path: secrets/x }", "file secrets/x")]
    [InlineData("{ from: sops, file: secrets/x.yaml, key: a.b }", "sops secrets/x.yaml#a.b")]
    [InlineData("{ from: cluster, cluster: c, namespace: n, name: s, key: k }", "cluster c/n/s#k")]
    [InlineData("{ from: example, value: hush }", "example secrets.digestKey")]
    public void Secrets_are_references(string yaml, string expected)
    {
        var reference = Specs.Bind($"secrets: {{ digestKey: {yaml} }}\n").Secrets.DigestKey.ShouldNotBeNull();

        reference.ToString().ShouldBe(expected);
        reference.Span.Line.ShouldBe(4);
        (reference.Example is not null).ShouldBe(reference.Source == SecretSource.Example);
    }

    [Theory]
    [InlineData("secrets: { digestKey: hunter2 }\n", "RND2003", 4, 23)]
    [InlineData("clusters: { c: { contxt: x } }\n", "RND2001", 4, 18)]
    [InlineData("clusters: { Cluster_1: {} }\n", "RND2005", 4, 13)]
    [InlineData("clusters: { c: { kubernetes: 1.33 } }\n", "RND2003", 4, 30)]
    [InlineData("clusters: { c: { kubernetes: 'new' } }\n", "RND2005", 4, 30)]
    [InlineData("secrets: { store: sopz }\n", "RND2004", 4, 19)]
    [InlineData("disposable: 'yes'\n", "RND2003", 4, 13)]
    [InlineData("providers: { p: { type: keycloak } }\n", "RND2004", 4, 25)]
    [InlineData("providers: { p: { version: '1.0' } }\n", "RND2002", 4, 17)]
    [InlineData("providers: { p: { type: oidc, claims: groups } }\n", "RND2003", 4, 39)]
    [InlineData("rules: [{ rule: RND5001, reason: 'because of a test', until: 1.1.2027 }]\n", "RND2005", 4, 62)]
    [InlineData("applications: { a: { type: mke, version: '3.8', provider: p, host: h, usernameClaim: '' } }\n", "RND2006", 4, 86)]
    public void What_does_not_fit_is_found_at_its_place(string body, string code, int line, int column)
    {
        var finding = Specs.TryBind(body).Diagnostics.Where(d => d.Severity == Severity.Error).ShouldHaveSingleItem();

        finding.Code.ShouldBe(code);
        (finding.Span.Line, finding.Span.Column).ShouldBe((line, column));
    }

    [Fact]
    public void A_misspelt_key_draws_a_suggestion() =>
        Specs.TryBind("clusters: { c: { contxt: x } }\n").Diagnostics.ShouldHaveSingleItem().Hint.ShouldBe("Did you mean 'context'?");

    [Fact]
    public void All_findings_of_a_document_come_together() =>
        Specs.TryBind("disposable: 1\nclusters: { c: { contxt: x, kubernetes: 1.30 } }\n").Diagnostics.Length.ShouldBe(3);

    [Fact]
    public void A_document_without_a_place_is_found_in_its_file() =>
        EnvironmentBinder.Bind(Render.Core.Nodes.MapNode.Empty, "environments/prod.yaml").Diagnostics
            .ShouldAllBe(d => d.Code == "RND2002" && d.Span.Path == "environments/prod.yaml");

    [Fact]
    public void A_message_never_shows_what_was_written_in_place_of_a_reference()
    {
        var finding = Specs.TryBind("secrets: { digestKey: hunter2 }\n").Diagnostics.ShouldHaveSingleItem();

        (finding.Message + finding.Hint).ShouldNotContain("hunter2");
    }

    [Fact]
    public void Files_are_named_once_and_below_the_folder_of_environments()
    {
        var spec = Specs.Bind(
            """
            providers:
              a: { type: oidc, issuer: https://a.example.com, ca: { file: ca/a.pem } }
              b: { type: oidc, issuer: https://b.example.com, ca: { file: ca/a.pem } }
              c: { type: oidc, issuer: https://c.example.com, ca: { file: ../outside.pem } }
            """);

        spec.FileReferences.Select(path => path.Value).ShouldBe(["environments/ca/a.pem"]);
    }

    [Theory]
    [InlineData("lab")]
    [InlineData("staging")]
    [InlineData("prod")]
    [InlineData("sealed")]
    public void Samples_bind(string name) =>
        EnvironmentBinder.Bind(SampleEnvironment.Document(name), name).Diagnostics.Select(Specs.Line).ShouldBeEmpty();
}
