// SPDX-License-Identifier: MIT

using System.Text.RegularExpressions;
using Render.Cli;
using Render.Testing;

namespace Render.Integration.Tests.Secrets;

/// <summary>Programs that read their configuration once are started anew when it changes, and nobody learns a secret from that.</summary>
public sealed partial class RolloutTests
{
    private const string Values = "out/lab/management/40-configuration/headlamp/configmap-headlamp-oidc-values.yaml";
    private const string Patch = "out/prod/files/epinio/helmrelease-patch.yaml";

    [Fact]
    public async Task TheDigest_FollowsTheConfiguration_AndNotTheSecret()
    {
        using var samples = SampleRepository.Create();
        var first = await DigestAsync(samples, "lab", Values);

        Replace(samples, "lab", "headlamp-lab-client-secret", "another-lab-client-secret");
        var rotated = await DigestAsync(samples, "lab", Values);
        Replace(samples, "lab", "https://headlamp.lab.example.com", "https://headlamp2.lab.example.com");
        var moved = await DigestAsync(samples, "lab", Values);

        rotated.ShouldBe(first);
        moved.ShouldNotBe(first);
    }

    [Fact]
    public async Task DexBehindEpinio_CarriesTheDigest_AndTheSecretsForReloader()
    {
        using var samples = SampleRepository.Create();
        var first = await DigestAsync(samples, "prod", Patch);
        File.ReadAllText(samples.Combine(Patch)).ShouldContain("secret.reloader.stakater.com/reload: dex-config,dex-env");

        Replace(samples, "prod", "displayName: Rancher", "displayName: The company's Rancher");

        (await DigestAsync(samples, "prod", Patch)).ShouldNotBe(first);
    }

    [Fact]
    public async Task Headlamp_NamesItsSecretToReloader_WhereTheChartHasAPlace_AndThereIsASecret()
    {
        using var samples = SampleRepository.Create();
        await DigestAsync(samples, "lab", Values);
        File.ReadAllText(samples.Combine(Values)).ShouldContain("deploymentAnnotations:\n      secret.reloader.stakater.com/reload: headlamp-oidc\n");

        Replace(samples, "lab", "  headlamp:\n    createNamespace: true", "  headlamp:\n    version: \"0.30\"\n    createNamespace: true");

        await DigestAsync(samples, "lab", Values);
        File.ReadAllText(samples.Combine(Values)).ShouldNotContain("reloader");
    }

    [Fact]
    public async Task AChangedSecret_IsFollowedByTheRestartToRun()
    {
        using var samples = SampleRepository.Create();
        var first = await CliRun.InAsync(samples.Path, "render", "-e", "lab");
        Replace(samples, "lab", "headlamp-lab-client-secret", "another-lab-client-secret");

        var run = await CliRun.InAsync(samples.Path, "render", "-e", "lab");

        first.Error.ShouldNotContain("rollout restart");
        run.ExitCode.ShouldBe(ExitCode.Success, run.Error);
        run.Error.ShouldContain("kubectl -n headlamp rollout restart deployment --selector=app.kubernetes.io/name=headlamp\n");
        run.Error.ShouldContain("rollout restart deployment --selector=app.kubernetes.io/name=dex\n");
    }

    private static async Task<string> DigestAsync(TemporaryFolder samples, string environment, string path)
    {
        var run = await CliRun.InAsync(samples.Path, "render", "-e", environment);
        run.ExitCode.ShouldBe(ExitCode.Success, run.Error);
        var match = Checksum().Match(File.ReadAllText(samples.Combine(path)));
        match.Success.ShouldBeTrue();
        return match.Groups["digest"].Value;
    }

    private static void Replace(TemporaryFolder samples, string environment, string from, string to)
    {
        var path = $"environments/{environment}.yaml";
        var spec = File.ReadAllText(samples.Combine(path));
        spec.ShouldContain(from);
        samples.Write(path, spec.Replace(from, to, StringComparison.Ordinal));
    }

    [GeneratedRegex("checksum/config: \"?(?<digest>[0-9a-f]{64})", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Checksum();
}
