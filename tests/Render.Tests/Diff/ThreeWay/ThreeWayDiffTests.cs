// SPDX-License-Identifier: MIT

using Render.Core.Nodes;
using Render.Diff;
using Render.Diff.ThreeWay;
using static Render.Tests.Diff.DiffTrees;

namespace Render.Tests.Diff.ThreeWay;

public sealed class ThreeWayDiffTests
{
    [Fact]
    public void What_this_change_does_is_told_from_what_had_drifted()
    {
        var @base = Map(("mine", Number(1)), ("drifted", Number(1)), ("both", Number(1)), ("same", Number(1)), ("landed", Number(1)));
        var head = Map(("mine", Number(2)), ("drifted", Number(1)), ("both", Number(2)), ("same", Number(1)), ("landed", Number(2)));
        var live = Map(("mine", Number(1)), ("drifted", Number(9)), ("both", Number(9)), ("same", Number(1)), ("landed", Number(2)));

        Show(@base, head, live).ShouldBe(["both Both", "drifted Drift", "mine Yours"]);
    }

    [Fact]
    public void Objects_that_come_and_go_are_yours()
    {
        Show(null, Map(("a", Number(1))), null).ShouldBe([" Yours"]);
        Show(Map(("a", Number(1))), null, Map(("a", Number(1)))).ShouldBe([" Yours"]);
        Show(Map(("a", Number(1))), Map(("a", Number(1))), null).ShouldBe([" Drift"]);
    }

    [Fact]
    public void Items_of_lists_are_attributed_by_name()
    {
        var (a, b, c) = (Item("a", 1), Item("b", 1), Item("c", 1));

        Show(List(a, b), List(a, Item("b", 2)), List(Item("a", 9), b, c)).ShouldBe(["[name=a].v Drift", "[name=b].v Yours", "[name=c] Drift"]);
    }

    [Fact]
    public void A_place_that_held_a_secret_stays_hidden_when_it_gets_clear_text()
    {
        var changes = ThreeWayDiff.Compare(
            Map(("x", Secret("A"))), Map(("x", Str("$DEX"))), Map(("x", Str("HUSH"))), DiffOptions.Rendered with { HidesBefore = true });

        var change = changes.ShouldHaveSingleItem().Change;
        change.Before.ShouldBeOfType<SecretNode>();
    }

    private static IEnumerable<string> Show(Node? @base, Node? head, Node? live) =>
        ThreeWayDiff.Compare(@base, head, live, DiffOptions.Rendered).Select(c => $"{c.Change.Path} {c.Origin}");

    private static MapNode Item(string name, int value) => Map(("name", Str(name)), ("v", Number(value)));
}
