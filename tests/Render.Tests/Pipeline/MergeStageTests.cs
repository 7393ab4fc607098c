// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Nodes;
using Render.Core.Paths;
using Render.Core.Text;
using Render.Pipeline.Load;
using Render.Pipeline.Merge;

namespace Render.Tests.Pipeline;

public sealed class MergeStageTests
{
    private static readonly SourceSpan BasePlace = new("environments/_base/a.yaml", 3, 5, 3, 9);
    private static readonly SourceSpan SpecPlace = new("environments/prod.yaml", 7, 2, 7, 6);

    [Fact]
    public void LaterScalarWins_AndRemembersWhatItReplaced()
    {
        var merged = Merge(Map(("a", new StringNode("low", BasePlace))), Map(("a", new StringNode("high", SpecPlace))));

        var value = merged["a"].ShouldBeOfType<StringNode>();
        value.Value.ShouldBe("high");
        value.Span.ShouldBe(SpecPlace);
        value.Provenance.ShouldBe([new Origin(OriginKind.Base, BasePlace)]);
    }

    [Fact]
    public void MapsMergeDeeply_AndKeepTheBaseOrder()
    {
        var merged = Merge(
            Map(("x", Map(("one", Number(1)), ("two", Number(2)))), ("y", Number(9))),
            Map(("x", Map(("two", Number(22)), ("three", Number(3))))));

        NodeEquality.Equal(merged, Map(("x", Map(("one", Number(1)), ("two", Number(22)), ("three", Number(3)))), ("y", Number(9)))).ShouldBeTrue();
        merged["x"].ShouldBeOfType<MapNode>().Entries.Select(e => e.Key).ShouldBe(["one", "two", "three"]);
    }

    [Fact]
    public void NullDeletes_WhatABaseSaid_AndStaysWhereNothingIsDeleted()
    {
        var merged = Merge(Map(("gone", Number(1)), ("kept", Number(2))), Map(("gone", NullNode.Instance), ("odd", NullNode.Instance)));

        merged.Entries.Select(e => e.Key).ShouldBe(["kept", "odd"]);
    }

    [Fact]
    public void ListsAreReplaced_NotJoined()
    {
        var merged = Merge(Map(("l", new ListNode([Number(1), Number(2)]))), Map(("l", new ListNode([Number(3)]))));

        NodeEquality.Equal(merged["l"], new ListNode([Number(3)])).ShouldBeTrue();
    }

    [Fact]
    public void ExtendsIsGone()
    {
        var merged = Merge(Map(("extends", new StringNode("z")), ("a", Number(1))), Map(("extends", new StringNode("y"))));

        merged.Entries.Select(e => e.Key).ShouldBe(["a"]);
    }

    private static MapNode Merge(params ImmutableArray<MapNode> layers) =>
        new MergeStage().Run(new LoadedEnvironment("prod", [.. layers.Select(l => new LoadedDocument(RepoPath.Of("environments/x.yaml"), l))], null)).Document;

    private static MapNode Map(params (string Key, Node Value)[] entries) => new([.. entries.Select(e => new MapEntry(e.Key, e.Value))]);

    private static NumberNode Number(long value) => new(value);
}
