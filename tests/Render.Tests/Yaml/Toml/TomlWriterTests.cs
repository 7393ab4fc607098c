// SPDX-License-Identifier: MIT

using Render.Core.Documents;
using Render.Core.Nodes;
using Render.Core.Secrets;
using Render.Core.Text;
using Render.Testing;
using Render.Tests.Yaml.Samples;
using Render.Yaml;
using Render.Yaml.Toml;

namespace Render.Tests.Yaml.Toml;

public sealed class TomlWriterTests
{
    [Fact]
    public void Values_stand_before_tables_and_tables_before_arrays_of_tables()
    {
        var tree = YamlReader.ReadSingle(new SourceText("a.yaml", """
            auth:
              external_identity_provider:
                signInCriteria: [{term: hosted, value: "x"}, {term: email, value: "y", nested: {deep: [1]}}]
                issuer: https://keycloak.example.com/realms/master
                scopes: [openid, profile]
                caBundle: |
                  -----BEGIN CERTIFICATE-----
                  "\
                  -----END CERTIFICATE-----
                empty: {}
                mixed: [1, {b: null-ish, a: "x\ny"}, [], {}]
                "odd key": "tab\t"
              default_new_user_role: restricted
            title: MKE
            float: 1.0
            whole: 1e3
            none: []
            """), DocumentBudget.Source).Value.ShouldNotBeNull();

        TomlWriter.Write(tree).Value.ShouldBe(""""
            float = 1.0
            none = []
            title = "MKE"
            whole = 1000.0

            [auth]
            default_new_user_role = "restricted"

            [auth.external_identity_provider]
            caBundle = """
            -----BEGIN CERTIFICATE-----
            \"\\
            -----END CERTIFICATE-----
            """
            issuer = "https://keycloak.example.com/realms/master"
            mixed = [1, { a = "x\ny", b = "null-ish" }, [], {}]
            "odd key" = "tab\t"
            scopes = ["openid", "profile"]

            [auth.external_identity_provider.empty]

            [[auth.external_identity_provider.signInCriteria]]
            term = "hosted"
            value = "x"

            [[auth.external_identity_provider.signInCriteria]]
            term = "email"
            value = "y"

            [auth.external_identity_provider.signInCriteria.nested]
            deep = [1]

            """");
    }

    [Fact]
    public void What_toml_cannot_hold_is_found_at_its_place()
    {
        var tree = YamlReader.ReadSingle(new SourceText("a.yaml", "a: null\nb: [1, null]\nc: 18446744073709551615\n"), DocumentBudget.Source).Value.ShouldNotBeNull();

        var result = TomlWriter.Write(tree);

        result.Value.ShouldBeNull();
        result.Diagnostics.Select(d => (d.Code, d.Span.Line)).ShouldBe([("RND1310", 1), ("RND1310", 2), ("RND1307", 3)]);
        TomlWriter.Write(new ListNode([])).Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("RND1311");
    }

    [Fact]
    public void A_secret_throws_unless_something_stands_for_it()
    {
        var tree = new MapNode([new MapEntry("a", new SecretNode(new SecretLookup(new SecretReference(SecretSource.Env, "A"))))]);

        Should.Throw<InvalidOperationException>(() => TomlWriter.Write(tree));
        TomlWriter.Write(tree, secret => secret.Describe()).Value.ShouldBe("a = \"a secret\"\n");
    }

    [Fact]
    public void Random_trees_and_hostile_texts_survive()
    {
        foreach (var text in HostileText.All)
            ShouldSurvive(new MapNode([new MapEntry(text, new ListNode([new StringNode(text), new MapNode([new MapEntry(text, new StringNode(text))])])), new MapEntry(text + "2", new StringNode(text))]));

        for (var seed = 0; seed < TestScale.Count(2_000, 50_000); seed++)
            ShouldSurvive(Holdable(new RandomTree(seed).NextMap()));
    }

    private static void ShouldSurvive(Node tree)
    {
        var written = TomlWriter.Write(tree);
        written.Diagnostics.ShouldBeEmpty();
        var text = written.Value.ShouldNotBeNull();

        var read = TomlReader.Read(new SourceText("a.toml", text), DocumentBudget.Live);
        read.Diagnostics.ShouldBeEmpty(text);
        NodeEquality.Equal(tree, read.Value).ShouldBeTrue(text);
        TomlWriter.Write(read.Value.ShouldNotBeNull()).Value.ShouldBe(text, "writing again changes the bytes");
    }

    /// <summary>The tree without what TOML has no form for.</summary>
    private static Node Holdable(Node node) => node switch
    {
        MapNode map => map.WithEntries([.. map.Entries.Select(e => e with { Value = Holdable(e.Value) })]),
        ListNode list => list.WithItems([.. list.Items.Select(Holdable)]),
        NullNode => new StringNode("null"),
        NumberNode number when number.Value.IsInteger && !number.Value.TryGetInt64(out _) => new StringNode(number.Value.Lexeme),
        _ => node,
    };
}
