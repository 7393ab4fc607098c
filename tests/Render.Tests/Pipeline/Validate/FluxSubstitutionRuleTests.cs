// SPDX-License-Identifier: MIT

using Render.Core.Kubernetes;
using Render.Core.Manifests;
using Render.Core.Nodes;
using Render.Identity.Spec;
using Render.Pipeline.Validate;

namespace Render.Tests.Pipeline.Validate;

public sealed class FluxSubstitutionRuleTests
{
    [Theory]
    [InlineData(null, "before kustomize-controller 1.9")]
    [InlineData("1.8", "becomes empty without a word")]
    [InlineData("1.9", "fails the whole step")]
    public void A_brace_is_refused_and_the_version_says_what_would_happen(string? version, string consequence)
    {
        var release = version is not null && ProductVersion.TryParse(version, out var parsed) ? parsed : null;

        var finding = FluxSubstitutionRule.Check(Manifest("${HOME}", "other"), release).ShouldHaveSingleItem();

        finding.Code.ShouldBe("RND3209");
        finding.Message.ShouldContain(consequence);
        finding.Message.ShouldNotContain("HOME");
    }

    [Theory]
    [InlineData("${HOME}", "kustomize.toolkit.fluxcd.io/substitute")]
    [InlineData("$HOME and $2a$10$hash", "other")]
    public void What_Flux_leaves_alone_passes(string value, string annotation) =>
        FluxSubstitutionRule.Check(Manifest(value, annotation), controller: null).ShouldBeEmpty();

    private static Manifest Manifest(string value, string annotation)
    {
        var tree = Map(
            ("metadata", Map(("name", new StringNode("a")), ("annotations", Map((annotation, new StringNode("disabled")))))),
            ("data", Map(("text", new StringNode(value)))));
        return new Manifest("management", ApplyStep.Configuration, "a", new ObjectRef(GroupVersionKind.Of("v1", "ConfigMap"), "n", "a"), tree);
    }

    private static MapNode Map(params (string Key, Node Value)[] entries) => new([.. entries.Select(e => new MapEntry(e.Key, e.Value))]);
}
