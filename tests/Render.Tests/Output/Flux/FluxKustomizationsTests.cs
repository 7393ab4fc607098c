// SPDX-License-Identifier: MIT

using System.Text;
using Render.Core.Manifests;
using Render.Output.Flux;
using Render.Output.Writing;

namespace Render.Tests.Output.Flux;

public sealed class FluxKustomizationsTests
{
    private static readonly FluxCluster Management = new("prod", "management", new FluxSource("GitRepository", "platform", "flux-system"), "flux-system");

    [Fact]
    public void Each_step_waits_for_the_one_before_and_the_first_for_what_the_spec_names()
    {
        var cluster = Management with { DependsOn = [new FluxDependency("external-secrets", null)] };

        var files = Files(cluster, ApplyStep.Applications, ApplyStep.Prerequisites, ApplyStep.Configuration, ApplyStep.Configuration);

        files.Keys.ShouldBe(
            ["management/flux/10-prerequisites.yaml", "management/flux/40-configuration.yaml", "management/flux/50-applications.yaml", "management/flux/kustomization.yaml"],
            ignoreOrder: true);
        files["management/flux/10-prerequisites.yaml"].ShouldBe("""
            apiVersion: kustomize.toolkit.fluxcd.io/v1
            kind: Kustomization
            metadata:
              name: prod.management.10-prerequisites
              namespace: flux-system
            spec:
              deletionPolicy: Orphan
              dependsOn:
              - name: external-secrets
              interval: 10m
              path: ./prod/management/10-prerequisites
              prune: true
              retryInterval: 1m
              sourceRef:
                kind: GitRepository
                name: platform
                namespace: flux-system
              timeout: 5m
              wait: true

            """.ReplaceLineEndings("\n"));
        files["management/flux/40-configuration.yaml"].ShouldContain("  dependsOn:\n  - name: prod.management.10-prerequisites\n");
        files["management/flux/50-applications.yaml"].ShouldContain("  dependsOn:\n  - name: prod.management.40-configuration\n");
        files["management/flux/kustomization.yaml"].ShouldContain("- 10-prerequisites.yaml\n- 40-configuration.yaml\n- 50-applications.yaml\n");
    }

    [Fact]
    public void Only_the_last_step_is_removed_with_its_Kustomization()
    {
        var files = Files(Management, [.. Enum.GetValues<ApplyStep>()]);

        files.Where(file => file.Value.Contains("deletionPolicy: Orphan", StringComparison.Ordinal)).Select(file => file.Key)
            .ShouldBe(["management/flux/10-prerequisites.yaml", "management/flux/20-features.yaml", "management/flux/30-registrations.yaml", "management/flux/40-configuration.yaml"]);
    }

    [Fact]
    public void A_step_that_waits_for_an_acknowledgement_is_suspended_and_says_why()
    {
        var cluster = Management with
        {
            Suspended = [new FluxSuspension(ApplyStep.Applications, "okd-switch", "switches okd")],
        };

        var files = Files(cluster, ApplyStep.Configuration, ApplyStep.Applications);

        files["management/flux/50-applications.yaml"].ShouldSatisfyAllConditions(
            text => text.ShouldContain("  suspend: true\n"),
            text => text.ShouldContain("    render/reason: switches okd\n    render/waits-for: okd-switch\n"));
        files["management/flux/40-configuration.yaml"].ShouldNotContain("suspend");
    }

    [Fact]
    public void What_is_encrypted_names_the_key()
    {
        var file = Files(Management with { DecryptionSecret = "sops-age", ServiceAccountName = "applier" }, ApplyStep.Configuration)["management/flux/40-configuration.yaml"];

        file.ShouldContain("  decryption:\n    provider: sops\n    secretRef:\n      name: sops-age\n");
        file.ShouldContain("  serviceAccountName: applier\n");
    }

    [Theory]
    [InlineData("./", "./prod/management/20-features")]
    [InlineData("", "./prod/management/20-features")]
    [InlineData("clusters/all/", "./clusters/all/prod/management/20-features")]
    [InlineData("./clusters", "./clusters/prod/management/20-features")]
    public void The_path_starts_at_the_source(string prefix, string expected) =>
        FluxKustomizations.PathOf(Management with { PathPrefix = prefix }, ApplyStep.Features, out _).ShouldBe(expected);

    [Theory]
    [InlineData("../elsewhere")]
    [InlineData("/srv")]
    [InlineData("a:b")]
    public void A_prefix_that_leaves_the_source_gives_no_path(string prefix)
    {
        FluxKustomizations.PathOf(Management with { PathPrefix = prefix }, ApplyStep.Features, out var problem).ShouldBeNull();
        problem.ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public void A_cluster_without_steps_has_no_folder() => FluxKustomizations.Of(Management, []).ShouldBeEmpty();

    [Fact]
    public void Names_fit_a_label_and_stay_apart()
    {
        var longName = new string('a', 40);

        var names = Enum.GetValues<ApplyStep>().Select(step => FluxNames.Of(longName, longName, step)).ToList();

        names.ShouldAllBe(name => name.Length <= 63);
        names.Distinct(StringComparer.Ordinal).Count().ShouldBe(names.Count);
        FluxNames.Of("a-b", "c", ApplyStep.Features).ShouldNotBe(FluxNames.Of("a", "b-c", ApplyStep.Features));
    }

    private static Dictionary<string, string> Files(FluxCluster cluster, params ApplyStep[] steps) => FluxKustomizations.Of(cluster, steps)
        .ToDictionary(file => file.Path, file => Encoding.UTF8.GetString(FileBytes.OfYaml(file.Tree)), StringComparer.Ordinal);
}
