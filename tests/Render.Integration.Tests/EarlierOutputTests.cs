// SPDX-License-Identifier: MIT

using Render.Cli;
using Render.Testing;

namespace Render.Integration.Tests;

/// <summary>A render beside an earlier output: what matters does not go without a word.</summary>
public sealed class EarlierOutputTests
{
    private const string Spec = "environments/prod.yaml";
    private const string Lock = "environments/prod.lock.yaml";

    [Fact]
    public async Task BeforeTheFirstSync_TheRegistrationIsRendered_AndWhatNeedsItIsLeftOut()
    {
        using var samples = SampleRepository.Create();
        File.Delete(samples.Combine(Lock));

        for (var i = 0; i < 2; i++)
        {
            var run = await CliRun.InAsync(samples.Path, "render", "--environment=prod");

            run.ExitCode.ShouldBe(ExitCode.Success, run.Error);
            run.Error.ShouldContain("note RND5019: ");
        }

        File.Exists(samples.Combine("out/prod/management/30-registrations/rancher/oidcclient-dex-rancher.yaml")).ShouldBeTrue();
        (await File.ReadAllTextAsync(samples.Combine("out/prod/render.json"))).ShouldContain("\"waiting\"");
    }

    [Fact]
    public async Task ALostLockEntry_IsAnError_OnceTheOutputHoldsTheLogin()
    {
        using var samples = SampleRepository.Create();
        await RenderAsync(samples);
        var before = samples.Snapshot("out/prod");
        File.Delete(samples.Combine(Lock));

        foreach (var command in new[] { "render", "validate" })
        {
            var run = await CliRun.InAsync(samples.Path, command, "--environment=prod");

            run.ExitCode.ShouldBe(ExitCode.InputErrors, run.Error);
            run.Error.ShouldContain($"{Spec}(37,7): error RND5097: The earlier output holds the connector 'rancher' of 'dex'");
            run.Error.ShouldContain("run 'render sync --environment=prod'");
        }

        samples.Snapshot("out/prod").Select(file => file.Key).ShouldBe(before.Keys);
    }

    [Fact]
    public async Task AnObjectThatFluxKeeps_LeavesTheOutputOnlyAcknowledged()
    {
        using var samples = SampleRepository.Create();
        await RenderAsync(samples);
        Edit(samples, Spec, "    manageFeature: true\n", string.Empty);

        var refused = await CliRun.InAsync(samples.Path, "render", "--environment=prod");

        refused.ExitCode.ShouldBe(ExitCode.InputErrors, refused.Error);
        refused.Error.ShouldContain("error RND5096: Feature oidc-provider of the cluster 'management' is no longer rendered");
        refused.Error.ShouldContain("acknowledge: [\"remove:Feature/oidc-provider\"]");
        refused.Error.ShouldContain("kubectl --context=prod-management patch feature.management.cattle.io oidc-provider");

        Edit(samples, Spec, "acknowledge: [rancher-display-names]", "acknowledge: [rancher-display-names, \"remove:Feature/oidc-provider\"]");
        var acknowledged = await CliRun.InAsync(samples.Path, "render", "--environment=prod");

        acknowledged.ExitCode.ShouldBe(ExitCode.Success, acknowledged.Error);
        acknowledged.Error.ShouldContain("note RND5096: Feature oidc-provider leaves the output and stays on the cluster 'management'");

        var leftOver = await CliRun.InAsync(samples.Path, "render", "--environment=prod");

        leftOver.ExitCode.ShouldBe(ExitCode.Success, leftOver.Error);
        leftOver.Error.ShouldContain("warning RND5095: The acknowledgement 'remove:Feature/oidc-provider' is not due");
    }

    [Fact]
    public async Task TheFileSaysWhatFluxKeeps_AlsoForObjectsOfOtherKinds()
    {
        var run = await AfterAnEditAsync("render", "\n  dex:\n", "\n  dex:\n    secretName: other\n");

        run.ExitCode.ShouldBe(ExitCode.InputErrors, run.Error);
        run.Error.ShouldContain("error RND5096: Secret dex/dex-config of the cluster 'management' is no longer rendered");
    }

    [Fact]
    public async Task AnotherStore_IsNoRemovalOfItsSecrets()
    {
        var run = await AfterAnEditAsync("validate", "store: plain", "store: external");

        run.Error.ShouldNotContain("RND5096");
    }

    [Fact]
    public async Task AWholeEnvironmentThatGoes_ListsWhatStaysOnItsClusters()
    {
        using var samples = SampleRepository.Create();
        await RenderAsync(samples);
        File.Delete(samples.Combine(Spec));
        File.Delete(samples.Combine(Lock));

        var run = await CliRun.InAsync(samples.Path, "render", "--allow-deletions");

        run.ExitCode.ShouldBe(ExitCode.Success, run.Error);
        run.Error.ShouldContain("note RND5096: OIDCClient dex-rancher leaves the output and stays on the cluster 'management'");
        run.Error.ShouldContain("kubectl delete oidcclient.management.cattle.io dex-rancher");
    }

    [Theory]
    [InlineData("apiVersion: v1\nkind: Namespace\nmetadata:\n  name: shop\n", "Flux would remove Namespace shop from the cluster")]
    [InlineData("apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: shop\n  namespace: shop\n  annotations:\n    kustomize.toolkit.fluxcd.io/ssa: Merge\n", "Flux would remove ConfigMap shop/shop from the cluster")]
    public async Task WhatMustSurvive_SaysSo_AlsoInTemplatesOfOnesOwn(string template, string message)
    {
        using var samples = SampleRepository.Create();
        samples.Write("templates/banner/10-prerequisites/shop.yaml.sbn", template);

        var run = await CliRun.InAsync(samples.Path, "validate", "--environment=lab");

        run.ExitCode.ShouldBe(ExitCode.InputErrors, run.Error);
        run.Error.ShouldContain("templates/banner/10-prerequisites/shop.yaml.sbn(1,1): error RND3213: ");
        run.Error.ShouldContain(message);
    }

    private static async Task RenderAsync(TemporaryFolder samples, string environment = "prod")
    {
        var run = await CliRun.InAsync(samples.Path, "render", "--environment=" + environment);
        run.ExitCode.ShouldBe(ExitCode.Success, run.Error);
    }

    /// <summary>A command on the lab, whose spec was edited after it had been rendered.</summary>
    private static async Task<CliRun> AfterAnEditAsync(string command, string text, string replacement)
    {
        using var samples = SampleRepository.Create();
        await RenderAsync(samples, "lab");
        Edit(samples, "environments/lab.yaml", text, replacement);
        return await CliRun.InAsync(samples.Path, command, "--environment=lab");
    }

    private static void Edit(TemporaryFolder samples, string file, string text, string replacement)
    {
        var path = samples.Combine(file);
        var before = File.ReadAllText(path);
        var after = before.Replace(text, replacement, StringComparison.Ordinal);
        after.ShouldNotBe(before);
        File.WriteAllText(path, after);
    }
}
