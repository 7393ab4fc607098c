// SPDX-License-Identifier: MIT

using Render.Core.Contracts;
using Render.Core.Nodes;
using Render.Core.Text;

namespace Render.Tests.Templates;

/// <summary>Each node knows the template line that rendered it and the places that gave its value.</summary>
public sealed class ProvenanceTests
{
    private static readonly Origin Base = new(OriginKind.Base, new SourceSpan("base.yaml", 7, 3, 7, 9));

    private static readonly MapNode Model = new(
    [
        new MapEntry("url", new StringNode("https://x", new SourceSpan("spec.yaml", 2, 6, 2, 15), [Base])),
        new MapEntry("port", new NumberNode(ExactNumber.FromInteger(80), new SourceSpan("spec.yaml", 3, 7, 3, 9))),
        new MapEntry("map", new MapNode([new MapEntry("k", new StringNode("v", new SourceSpan("spec.yaml", 5, 6, 5, 7)))], new SourceSpan("spec.yaml", 5, 3, 5, 7))),
        new MapEntry("derived", new StringNode("d", SourceSpan.None, [new Origin(OriginKind.Derived, SourceSpan.None, "rule")])),
        new MapEntry("words", new ListNode([new StringNode("a", new SourceSpan("spec.yaml", 8, 5, 8, 6)), new StringNode("b", new SourceSpan("spec.yaml", 9, 5, 9, 6))])),
    ]);

    [Theory]
    [InlineData("a: {{ url }}\n", "Template t(1,4), Spec spec.yaml(2,6), Base base.yaml(7,3)")]
    [InlineData("a: \"{{ url }}\"\n", "Template t(1,4), Spec spec.yaml(2,6), Base base.yaml(7,3)")]
    [InlineData("a: {{ url }}/x\n", "Template t(1,4), Spec spec.yaml(2,6), Base base.yaml(7,3)")]
    [InlineData("a: {{ url + \":\" + port }}\n", "Template t(1,4), Spec spec.yaml(2,6), Base base.yaml(7,3), Spec spec.yaml(3,7)")]
    [InlineData("a: {{ url }}:{{ port }}\n", "Template t(1,4), Spec spec.yaml(2,6), Base base.yaml(7,3), Spec spec.yaml(3,7)")]
    [InlineData("a: {{ url | string.upcase }}\n", "Template t(1,4), Spec spec.yaml(2,6), Base base.yaml(7,3)")]
    [InlineData("a: {{ words | array.join \",\" }}\n", "Template t(1,4), Spec spec.yaml(8,5), Spec spec.yaml(9,5)")]
    [InlineData("a: {{ derived }}\n", "Template t(1,4), Derived ")]
    [InlineData("a: x\n", "Template t(1,4)")]
    [InlineData("a: {{ \"x\" }}\n", "Template t(1,4)")]
    [InlineData("{{ x = url }}\na: {{ x }}\n", "Template t(2,4), Spec spec.yaml(2,6), Base base.yaml(7,3)")]
    [InlineData("{{ for w in words }}\n{{ if for.last }}\na: {{ w }}\n{{ end }}\n{{ end }}\n", "Template t(3,4), Spec spec.yaml(9,5)")]
    [InlineData("a: {{ map }}\n", "Template t(1,4), Spec spec.yaml(5,3)")]
    [InlineData("a: {{ words.size }}\n", "Template t(1,4)")]
    public void A_value_knows_where_it_came_from(string template, string expected) => Show(Render(template)["a"]).ShouldBe(expected);

    [Fact]
    public void Nodes_inside_a_placed_tree_know_it_too()
    {
        var map = Render("a: {{ map }}\n")["a"].ShouldBeOfType<MapNode>();
        Show(map["k"]).ShouldBe("Template t(1,4), Spec spec.yaml(5,6)");
    }

    [Fact]
    public void Keys_and_containers_stand_in_the_template()
    {
        var root = Render("a: 1\nb:\n  c: {{ port }}\n");
        root.Entries[1].KeySpan.Line.ShouldBe(2);
        Show(root["b"]).ShouldBe("Template t(3,3)");
        root.Span.Path.ShouldBe("t");
    }

    [Fact]
    public void Embedded_documents_and_secrets_have_a_history()
    {
        var embedded = Render("a: !yaml\n  b: {{ url }}\n")["a"].ShouldBeOfType<EmbeddedNode>();
        Show(embedded).ShouldBe("Template t(1,4)");
        Show(((MapNode)embedded.Content)["b"]).ShouldBe("Template t(2,6), Spec spec.yaml(2,6), Base base.yaml(7,3)");
    }

    [Fact]
    public void An_include_names_its_own_line()
    {
        var compiled = Rendering.Compile("a:\n  {{ include 'e' }}\n", "t", ("e", "\nb: {{ url }}\n"));
        var root = Render(compiled.Value.ShouldNotBeNull());
        Show(root["a"].ShouldBeOfType<MapNode>()["b"]).ShouldBe("Template e(2,4), Spec spec.yaml(2,6), Base base.yaml(7,3)");
    }

    [Fact]
    public void Positions_after_blocks_and_wide_code_are_those_of_the_template()
    {
        var root = Render("x: {{ 'a long piece of code' }} \n{{ if true }}\ny: 1\n{{ end }}\n{{ '' }}a: [ {{ port }}, b ]\n");
        var list = root["a"].ShouldBeOfType<ListNode>();
        Show(list.Items[0]).ShouldBe("Template t(5,14), Spec spec.yaml(3,7)");
        Show(list.Items[1]).ShouldBe("Template t(5,26)");
    }

    private static MapNode Render(string template)
    {
        var compiled = Rendering.Compile(template, "t");
        return Render(compiled.Value.ShouldNotBeNull(Rendering.Errors(compiled.Diagnostics)));
    }

    private static MapNode Render(ITemplate template)
    {
        var rendered = template.Render(Model, TemplateBudget.Default, CancellationToken.None);
        return rendered.Value.ShouldNotBeNull(Rendering.Errors(rendered.Diagnostics)).Documents[0].ShouldBeOfType<MapNode>();
    }

    private static string Show(Node? node) =>
        string.Join(", ", node.ShouldNotBeNull().Provenance.Select(o => $"{o.Kind} {o.Span}"));
}
