// SPDX-License-Identifier: MIT

using Render.Core.Nodes;

namespace Render.Tests.Core;

public sealed class NodePathTests
{
    private static readonly NodePath Deep = NodePath.Root.Key("data").Key("config.yaml").Into().Key("connectors").Index(0).Key("id");

    [Fact]
    public void Text_QuotesKeysThatAreNoWords_AndMarksTheStepIntoADocument() =>
        Deep.ToString().ShouldBe("data[\"config.yaml\"] › connectors[0].id");

    [Fact]
    public void Find_WalksIntoEmbeddedDocuments()
    {
        var id = new StringNode("rancher");
        var document = new MapNode([new("connectors", new ListNode([new MapNode([new("id", id)])]))]);
        var root = new MapNode([new("data", new MapNode([new("config.yaml", new EmbeddedNode(EmbeddedFormat.Yaml, document))]))]);

        Deep.Find(root).ShouldBeSameAs(id);
        NodePath.Root.Key("data").Index(0).Find(root).ShouldBeNull();
        NodePath.Root.Find(root).ShouldBeSameAs(root);
    }
}
