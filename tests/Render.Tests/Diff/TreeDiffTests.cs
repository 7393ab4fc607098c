// SPDX-License-Identifier: MIT

using System.Text;
using Render.Core.Nodes;
using Render.Diff;
using Render.Testing;
using static Render.Tests.Diff.DiffTrees;

namespace Render.Tests.Diff;

public sealed class TreeDiffTests
{
    [Fact]
    public void A_tree_is_not_different_from_itself()
    {
        var random = new Random(1);
        for (var i = 0; i < TestScale.Count(quick: 500, full: 5000); i++)
        {
            var seed = random.Next();
            TreeDiff.Compare(Random(new Random(seed)), Random(new Random(seed)), DiffOptions.Rendered).ShouldBeEmpty();
        }
    }

    [Fact]
    public void The_changes_alone_lead_from_one_tree_to_the_other()
    {
        var random = new Random(2);
        for (var i = 0; i < TestScale.Count(quick: 1500, full: 20_000); i++)
        {
            var before = Random(random, 5);
            var after = random.Next(3) == 0 ? Random(random, 5) : Mutate(before, random);

            var changes = TreeDiff.Compare(before, after, DiffOptions.Rendered);

            NodeEquality.Equal(TreePatch.Apply(before, changes), after).ShouldBeTrue($"case {i}");
        }
    }

    [Fact]
    public void The_order_of_keys_does_not_count_and_the_order_of_changes_is_canonical()
    {
        var before = Map(("b", Number(1)), ("a", Number(1)), ("kind", Str("x")));
        var after = Map(("kind", Str("y")), ("a", Number(2)), ("b", Number(2)));

        Paths(before, after).ShouldBe(["kind Changed", "a Changed", "b Changed"]);
    }

    [Fact]
    public void Items_go_by_their_names()
    {
        var before = List(Map(("id", Str("github")), ("v", Number(1))), Map(("id", Str("rancher")), ("v", Number(2))));
        var after = List(Map(("id", Str("rancher")), ("v", Number(3))), Map(("id", Str("ldap")), ("v", Number(2))));

        Paths(before, after).ShouldBe(["[id=rancher].v Changed", "[id=ldap] Added", "[id=github] Removed"]);
    }

    [Fact]
    public void A_new_order_of_named_items_is_told()
    {
        var a = Map(("name", Str("a")));
        var b = Map(("name", Str("b")));

        Paths(List(a, b), List(b, a)).ShouldBe([" Reordered"]);
        Paths(List(a), List(a, b)).ShouldBe(["[name=b] Added"]);
    }

    [Fact]
    public void Items_without_names_are_lined_up()
    {
        Paths(List(Str("a"), Str("b"), Str("c")), List(Str("a"), Str("c"), Str("d"))).ShouldBe(["[1] Removed", "[2] Added"]);
        Paths(List(Map(("x", Number(1))), Str("a")), List(Map(("x", Number(2))), Str("a"))).ShouldBe(["[0].x Changed"]);
    }

    [Fact]
    public void Documents_are_looked_into_also_when_one_side_is_text()
    {
        var desired = Map(("data", Map(("config.yaml", new EmbeddedNode(EmbeddedFormat.Base64, InYaml(Map(("issuer", Str("https://new")))))))));
        var live = Map(("data", Map(("config.yaml", Str(Convert.ToBase64String("issuer: https://old"u8))))));
        var options = DiffOptions.Rendered with { ReadDocument = (_, text) => Map(("issuer", Str(text["issuer: ".Length..]))) };

        var change = TreeDiff.Compare(live, desired, options).ShouldHaveSingleItem();

        change.Path.ToString().ShouldBe("data[\"config.yaml\"] ›  › issuer");
        ((StringNode?)change.Before)?.Value.ShouldBe("https://old");
    }

    [Fact]
    public void Text_that_is_no_document_is_changed_as_a_whole_and_hidden()
    {
        var changes = TreeDiff.Compare(Str("{ broken secret"), InYaml(Map()), DiffOptions.Rendered);

        changes.ShouldHaveSingleItem().Before.ShouldBeOfType<SecretNode>();
    }

    [Theory]
    [InlineData(SecretEquality.Equal, null)]
    [InlineData(SecretEquality.Different, ChangeKind.Changed)]
    [InlineData(SecretEquality.Unknown, ChangeKind.NotCompared)]
    public void A_secret_is_asked_about_and_never_shown(SecretEquality equality, ChangeKind? kind)
    {
        var options = DiffOptions.Rendered with { CompareSecret = (_, _) => equality };

        var changes = TreeDiff.Compare(Map(("a", Str("live value"))), Map(("a", Secret("A"))), options);

        changes.Select(c => (ChangeKind?)c.Kind).FirstOrDefault().ShouldBe(kind);
        AllText(changes).ShouldNotContain("live value");
    }

    [Fact]
    public void Two_references_are_compared_as_what_they_are()
    {
        TreeDiff.Compare(Secret("A"), Secret("A"), DiffOptions.Rendered).ShouldBeEmpty();
        TreeDiff.Compare(Secret("A"), Secret("B"), DiffOptions.Rendered).ShouldHaveSingleItem().Kind.ShouldBe(ChangeKind.Changed);
    }

    [Fact]
    public void What_only_a_live_secret_holds_is_hidden_and_what_sounds_like_a_secret_too()
    {
        var live = Map(
            ("gone", Str("HUSH1")),
            ("config", InYaml(Map(("clientSecret", Str("HUSH2")), ("issuer", Str("https://old")), ("more", List(Str("HUSH3")))))),
            ("kind", Map(("x", Str("HUSH4")))));
        var desired = Map(("config", InYaml(Map(("clientSecret", Str("$DEX")), ("issuer", Str("https://new"))))), ("kind", Str("text")));

        var changes = TreeDiff.Compare(live, desired, DiffOptions.Rendered with { HidesBefore = true });

        AllText(changes).ShouldNotContain("HUSH");
        AllText(changes).ShouldContain("https://old");
        changes.Select(c => c.Path.ToString()).ShouldBe(["kind", "config › clientSecret", "config › issuer", "config › more", "gone"]);
    }

    [Fact]
    public void No_secret_of_a_live_tree_ends_up_in_a_change()
    {
        var random = new Random(4);
        for (var i = 0; i < TestScale.Count(quick: 300, full: 3000); i++)
        {
            var desired = Mutate(Random(random, 5), random);
            var live = Fill(desired);

            var changes = TreeDiff.Compare(live, desired, DiffOptions.Rendered with { HidesBefore = true, CompareSecret = (_, _) => (SecretEquality)random.Next(3) });

            AllText(changes).ShouldNotContain("HUSH", Case.Sensitive, $"case {i}");
        }
    }

    [Theory]
    [InlineData("clientSecret", true)]
    [InlineData("client_secret", true)]
    [InlineData("bindPW", true)]
    [InlineData("bcrypt-hash", true)]
    [InlineData("kubectl.kubernetes.io/last-applied-configuration", true)]
    [InlineData("issuer", false)]
    [InlineData("secretName", false)]
    [InlineData("redirectURI", false)]
    public void Names_of_secrets_are_known(string key, bool isSensitive) =>
        Render.Diff.Masking.SensitiveNames.Match(DiffPath.Root.Key("x").Key(key)).ShouldBe(isSensitive);

    private static IEnumerable<string> Paths(Node before, Node after) =>
        TreeDiff.Compare(before, after, DiffOptions.Rendered).Select(c => $"{c.Path} {c.Kind}");

    /// <summary>The tree as it is on a cluster: every secret has a value.</summary>
    private static Node Fill(Node node) => node switch
    {
        SecretNode => Str("HUSH"),
        MapNode map => map.WithEntries([.. map.Entries.Select(e => e with { Value = Fill(e.Value) })]),
        ListNode list => list.WithItems([.. list.Items.Select(Fill)]),
        EmbeddedNode embedded => new EmbeddedNode(embedded.Format, Fill(embedded.Content)),
        _ => node,
    };

    private static string AllText(IEnumerable<TreeChange> changes)
    {
        var text = new StringBuilder();
        foreach (var change in changes)
        {
            text.Append(change.Path).Append(' ');
            Append(change.Before, text);
            Append(change.After, text);
            text.AppendJoin('\n', change.Lines());
        }

        return text.ToString();
    }

    private static void Append(Node? node, StringBuilder text)
    {
        switch (node)
        {
            case StringNode leaf:
                text.Append(leaf.Value).Append(' ');
                break;
            case MapNode map:
                foreach (var entry in map.Entries)
                    Append(entry.Value, text.Append(entry.Key).Append(' '));

                break;
            case ListNode list:
                foreach (var item in list.Items)
                    Append(item, text);

                break;
            case EmbeddedNode embedded:
                Append(embedded.Content, text);
                break;
            default:
                break;
        }
    }
}
