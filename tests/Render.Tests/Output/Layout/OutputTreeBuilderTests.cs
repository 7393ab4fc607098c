// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using System.Text;
using Render.Core.Kubernetes;
using Render.Core.Manifests;
using Render.Core.Nodes;
using Render.Core.Secrets;
using Render.Output;
using Render.Output.Layout;

namespace Render.Tests.Output.Layout;

public sealed class OutputTreeBuilderTests
{
    [Fact]
    public void Objects_files_and_step_lists_get_their_places_and_bytes()
    {
        var tree = Build([Sealed("dex", "b"), Sealed("dex", "a"), Sealed("epinio", "c")], [Text("mke", "mke.txt", "hello\n")]);

        tree.Files.Select(f => f.Path.Value).ShouldBe([
            "files/mke/mke.txt",
            "management/40-configuration/dex/configmap-a.yaml",
            "management/40-configuration/dex/configmap-b.yaml",
            "management/40-configuration/epinio/configmap-c.yaml",
            "management/40-configuration/kustomization.yaml",
        ]);
        TextOf(tree.Files[^1]).ShouldBe("""
            apiVersion: kustomize.config.k8s.io/v1beta1
            kind: Kustomization
            resources:
            - dex/configmap-a.yaml
            - dex/configmap-b.yaml
            - epinio/configmap-c.yaml

            """.ReplaceLineEndings("\n"));
        tree.Files[1].Object.ShouldNotBeNull().Name.ShouldBe("a");
        TextOf(tree.Files[0]).ShouldBe("hello\n");
    }

    [Fact]
    public void The_order_of_the_manifests_does_not_count()
    {
        ImmutableArray<SealedManifest> manifests = [Sealed("dex", "b"), Sealed("dex", "a"), Sealed("epinio", "c")];

        var one = Build(manifests, []);
        var other = Build([.. manifests.Reverse()], []);

        one.Files.Select(f => (f.Path, f.Digest)).ShouldBe(other.Files.Select(f => (f.Path, f.Digest)));
    }

    [Fact]
    public void Sealed_bytes_are_kept_as_they_are()
    {
        var tree = Build([Sealed("dex", "a") with { Verbatim = "kept: as it was # even this\n"u8.ToArray() }], []);

        TextOf(tree.Files[0]).ShouldBe("kept: as it was # even this\n");
    }

    [Fact]
    public void A_plain_secret_is_private_and_the_guard_sees_the_rest()
    {
        var manifest = Sealed("dex", "a", ("data", new MapNode([new MapEntry("token", new StringNode("hidden")), new MapEntry("user", new StringNode("shown"))])));

        var file = Build([manifest with { PlainLeaves = [NodePath.Root.Key("data").Key("token")] }], []).Files[0];

        file.IsPrivate.ShouldBeTrue();
        TextOf(file).ShouldContain("hidden");
        Encoding.UTF8.GetString(file.PublicBytes.Span).ShouldSatisfyAllConditions(t => t.ShouldNotContain("hidden"), t => t.ShouldContain("shown"));
    }

    [Fact]
    public void A_secret_without_its_seal_is_never_written()
    {
        var secret = new SecretNode(new SecretLookup(new SecretReference(SecretSource.Env, "A")));

        var result = OutputTreeBuilder.Build(
            new SealedEnvironment("prod", [Sealed("dex", "a", ("data", secret))], [new ConfigFile("mke", "x.yaml", ConfigFileFormat.Yaml, new ListNode([secret]))]), []);

        result.Diagnostics.Select(d => d.Code).ShouldBe(["RND7058", "RND7058"]);
        result.IsSuccess(out _).ShouldBeFalse();
    }

    [Fact]
    public void A_text_file_needs_text()
    {
        var file = new ConfigFile("mke", "x.txt", ConfigFileFormat.Text, MapNode.Empty);

        OutputTreeBuilder.Build(new SealedEnvironment("prod", [], [file]), []).Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("RND7060");
    }

    [Theory]
    [InlineData("render.json", "x")]
    [InlineData("Files", "x")]
    public void Names_that_the_layout_itself_needs_collide(string cluster, string instance)
    {
        var manifest = Sealed(instance, "a");
        manifest = manifest with { Manifest = manifest.Manifest with { Cluster = cluster } };

        OutputTreeBuilder.Build(new SealedEnvironment("prod", [manifest], [Text("mke", "x.txt", "x")]), [])
            .Diagnostics.Select(d => d.Code).Distinct(StringComparer.Ordinal).ShouldBe(["RND7052"]);
    }

    [Fact]
    public void Further_files_of_a_cluster_are_taken_in()
    {
        var extra = new TreeFile("management/flux/kustomization.yaml", StepKustomizations.Kustomization(["10.yaml"]), "management");

        var result = OutputTreeBuilder.Build(new SealedEnvironment("prod", [], []), [extra]).Value.ShouldNotBeNull();

        result.Files.ShouldHaveSingleItem().Cluster.ShouldBe("management");
    }

    private static OutputTree Build(ImmutableArray<SealedManifest> manifests, ImmutableArray<ConfigFile> files)
    {
        var result = OutputTreeBuilder.Build(new SealedEnvironment("prod", manifests, files), []);
        result.Diagnostics.ShouldBeEmpty();
        return result.Value.ShouldNotBeNull();
    }

    private static SealedManifest Sealed(string instance, string name, params (string Key, Node Value)[] entries) => new(new Manifest(
        "management",
        ApplyStep.Configuration,
        instance,
        new ObjectRef(GroupVersionKind.Of("v1", "ConfigMap"), "ns", name),
        new MapNode([new MapEntry("kind", new StringNode("ConfigMap")), .. entries.Select(e => new MapEntry(e.Key, e.Value))])));

    private static ConfigFile Text(string instance, string name, string text) => new(instance, name, ConfigFileFormat.Text, new StringNode(text));

    private static string TextOf(OutputFile file) => Encoding.UTF8.GetString(file.Bytes.Span);
}
