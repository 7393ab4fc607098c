// SPDX-License-Identifier: MIT

using Render.Core.Kubernetes;
using Render.Core.Manifests;
using Render.Core.Nodes;
using Render.Core.Text;
using Render.Output.Layout;

namespace Render.Tests.Output.Layout;

public sealed class OutputLayoutTests
{
    [Fact]
    public void An_object_lies_by_cluster_step_instance_kind_and_name()
    {
        OutputLayout.FilesOf([Manifest("Secret", "dex-config", "epinio")])
            .ShouldBe(["management/40-configuration/dex/secret-dex-config.yaml"]);
    }

    [Fact]
    public void The_namespace_tells_two_of_one_name_apart()
    {
        OutputLayout.FilesOf([Manifest("Role", "reader", "one"), Manifest("Role", "reader", "two"), Manifest("Role", "writer", "two")]).ShouldBe([
            "management/40-configuration/dex/role-reader.one.yaml",
            "management/40-configuration/dex/role-reader.two.yaml",
            "management/40-configuration/dex/role-writer.yaml",
        ]);
    }

    [Fact]
    public void A_name_that_no_file_can_have_is_escaped()
    {
        OutputLayout.FilesOf([Manifest("ClusterRole", "system:dex/ü", null)])
            .ShouldBe(["management/40-configuration/dex/clusterrole-system%3Adex%2F%C3%BC.yaml"]);
    }

    [Theory]
    [InlineData("a/con/x", "Windows reserves")]
    [InlineData("a/lpt1.yaml", "Windows reserves")]
    [InlineData("../x", "leaves its root")]
    [InlineData("a//x", "empty or only dots")]
    [InlineData("a/../x", "empty or only dots")]
    [InlineData("/x", "absolute")]
    [InlineData("a\\x", "backslash")]
    [InlineData("a/x.", "ends in a dot")]
    [InlineData("a/e\u0301", "a letter in two parts")]
    public void A_path_that_is_not_safe_everywhere_is_refused(string path, string problem)
    {
        var claims = new PathClaims();

        claims.Claim(path, SourceSpan.None).ShouldBeNull();
        claims.Findings.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            d => d.Code.ShouldBe("RND7051"), d => d.Message.ShouldContain(problem));
    }

    [Fact]
    public void A_name_that_is_too_long_is_refused()
    {
        var claims = new PathClaims();

        claims.Claim("a/" + new string('x', 201), SourceSpan.None).ShouldBeNull();
        claims.Findings.ShouldHaveSingleItem().Message.ShouldContain("longer than 200");
    }

    [Theory]
    [InlineData("a/x.yaml", "a/x.yaml")]
    [InlineData("a/x.yaml", "a/X.yaml")]
    [InlineData("A/x.yaml", "a/y.yaml")]
    [InlineData("\u00c9/x.yaml", "\u00e9/y.yaml")]
    [InlineData("a/x", "a/x/y")]
    [InlineData("a/x/y", "a/x")]
    public void Two_paths_that_are_one_somewhere_are_refused(string first, string second)
    {
        var claims = new PathClaims();

        claims.Claim(first, SourceSpan.OfFile("first")).ShouldNotBeNull();
        claims.Claim(second, SourceSpan.OfFile("second")).ShouldBeNull();
        claims.Findings.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            d => d.Code.ShouldBe("RND7052"),
            d => d.Span.Path.ShouldBe("second"),
            d => d.Related.ShouldHaveSingleItem().Span.Path.ShouldBe("first"));
    }

    [Fact]
    public void Environments_that_differ_in_case_only_are_refused()
    {
        OutputLayout.CheckEnvironments(["prod", "staging"]).ShouldBeEmpty();
        OutputLayout.CheckEnvironments(["prod", "Prod"]).ShouldHaveSingleItem().Code.ShouldBe("RND7052");
    }

    private static Manifest Manifest(string kind, string name, string? space) =>
        new("management", ApplyStep.Configuration, "dex", new ObjectRef(GroupVersionKind.Of("v1", kind), space, name), MapNode.Empty);
}
