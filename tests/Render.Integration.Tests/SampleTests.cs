// SPDX-License-Identifier: MIT

using System.Diagnostics;
using Render.Cli;
using Render.Testing;

namespace Render.Integration.Tests;

/// <summary>What a new user does with the samples.</summary>
public sealed class SampleTests
{
    [Fact]
    public async Task TheSecondRender_ChangesNothing()
    {
        using var samples = SampleRepository.Create();
        var first = await CliRun.InAsync(samples.Path, "render");
        var before = samples.Snapshot("out");
        var times = Times(samples);

        var second = await CliRun.InAsync(samples.Path, "render");

        first.ExitCode.ShouldBe(ExitCode.Success, first.Error);
        second.ExitCode.ShouldBe(ExitCode.Success, second.Error);
        var summaries = second.Error.Split('\n').Where(line => line.Contains(" files, ", StringComparison.Ordinal)).ToList();
        summaries.Count.ShouldBe(3);
        summaries.ShouldAllBe(line => line.EndsWith("nothing changed", StringComparison.Ordinal));
        samples.Snapshot("out").Keys.ShouldBe(before.Keys);
        Times(samples).ShouldBe(times);
    }

    [Fact]
    public async Task ARemovedComponent_TakesItsFilesAlong_AndForeignFilesStay()
    {
        using var samples = SampleRepository.Create();
        (await CliRun.InAsync(samples.Path, "render", "-e", "lab")).ExitCode.ShouldBe(ExitCode.Success);
        var banner = samples.Snapshot("out/lab").Keys.Single(path => path.Contains("banner", StringComparison.Ordinal));
        samples.Write("out/lab/NOTES.md", "mine");
        samples.Write("out/lab/management/40-configuration/mine.yaml", "mine");
        var spec = File.ReadAllText(samples.Combine("environments/lab.yaml"));
        samples.Write("environments/lab.yaml", spec[..spec.IndexOf("\ncomponents:", StringComparison.Ordinal)] + "\ncomponents: { banner: null }\n");

        var run = await CliRun.InAsync(samples.Path, "render", "-e", "lab");

        run.ExitCode.ShouldBe(ExitCode.Success, run.Error);
        run.Error.ShouldContain("1 removed");
        var after = samples.Snapshot("out/lab");
        after.Keys.ShouldNotContain(banner);
        after.Keys.ShouldContain("NOTES.md");
        after.Keys.ShouldContain("management/40-configuration/mine.yaml");
    }

    [Fact]
    public async Task AnEnvironmentWhoseSpecIsGone_GoesWithAFullRun_AndStaysWithAPartialOne()
    {
        using var samples = SampleRepository.Create();
        (await CliRun.InAsync(samples.Path, "render")).ExitCode.ShouldBe(ExitCode.Success);
        File.Delete(samples.Combine("environments/staging.yaml"));

        (await CliRun.InAsync(samples.Path, "render", "-e", "lab")).ExitCode.ShouldBe(ExitCode.Success);
        samples.Snapshot("out/staging").ShouldNotBeEmpty();

        var guarded = await CliRun.InAsync(samples.Path, "render");
        guarded.ExitCode.ShouldBe(ExitCode.InputErrors);
        samples.Snapshot("out/staging").ShouldNotBeEmpty();

        var run = await CliRun.InAsync(samples.Path, "render", "--allow-deletions");
        run.ExitCode.ShouldBe(ExitCode.Success, run.Error);
        samples.Snapshot("out/staging").ShouldBeEmpty();
    }

    [Fact]
    public async Task AnEnvironmentOnRequest_IsLeftOutOfAFullRun()
    {
        using var samples = SampleRepository.Create();

        (await CliRun.InAsync(samples.Path, "render")).ExitCode.ShouldBe(ExitCode.Success);

        Directory.Exists(samples.Combine("out/sealed")).ShouldBeFalse();
    }

    [Fact]
    public async Task PlainSecrets_AreRefusedOutsideOfDisposableEnvironments()
    {
        using var samples = SampleRepository.Create();
        samples.Write("environments/lab.yaml", File.ReadAllText(samples.Combine("environments/lab.yaml")).Replace("disposable: true", "disposable: false", StringComparison.Ordinal));

        var run = await CliRun.InAsync(samples.Path, "render", "-e", "lab");

        run.ExitCode.ShouldBe(ExitCode.InputErrors);
        run.Error.ShouldContain("error RND60");
        Directory.Exists(samples.Combine("out/lab")).ShouldBeFalse();
    }

    [Fact]
    public async Task SecretsOfTheSpec_NeverReachTheStreams()
    {
        using var samples = SampleRepository.Create();

        var run = await CliRun.InAsync(samples.Path, "render", "-e", "lab");

        File.ReadAllText(samples.Combine("environments/lab.yaml")).ShouldContain("headlamp-lab-client-secret");
        (run.Output + run.Error).ShouldNotContain("headlamp-lab-client-secret");
    }

    [ToolFact("kubectl")]
    public async Task Kustomize_AcceptsEveryStepFolder()
    {
        using var samples = SampleRepository.Create();
        (await CliRun.InAsync(samples.Path, "render")).ExitCode.ShouldBe(ExitCode.Success);
        var folders = Directory.EnumerateFiles(samples.Combine("out"), "kustomization.yaml", SearchOption.AllDirectories)
            .Select(file => Path.GetDirectoryName(file) ?? file).Order(StringComparer.Ordinal).ToList();

        folders.Count.ShouldBeGreaterThan(5);
        foreach (var folder in folders)
        {
            using var kubectl = Process.Start(new ProcessStartInfo("kubectl", ["kustomize", folder]) { RedirectStandardOutput = true, RedirectStandardError = true }).ShouldNotBeNull();
            var output = await kubectl.StandardOutput.ReadToEndAsync();
            var error = await kubectl.StandardError.ReadToEndAsync();
            await kubectl.WaitForExitAsync();
            kubectl.ExitCode.ShouldBe(0, $"{folder}: {error}");
            output.ShouldContain("kind: ");
        }
    }

    [Fact]
    public async Task Explain_ReachesTemplateSpecAndRule()
    {
        using var samples = SampleRepository.Create();

        var run = await CliRun.InAsync(
            samples.Path, "explain", "prod", "management/40-configuration/dex/secret-dex-config.yaml", "data.config.yaml.connectors[rancher].config.redirectURI");

        run.ExitCode.ShouldBe(ExitCode.Success, run.Error);
        run.Output.ShouldContain("= 'https://auth.epinio.example.com/callback'\n");
        run.Output.ShouldMatch(@"template +templates/dex/40-configuration/config\.yaml\.sbn\(\d+,\d+\)");
        run.Output.ShouldMatch(@"spec +environments/prod\.yaml\(\d+,\d+\)");
        run.Output.ShouldContain("redirect URI: issuer + \"/callback\"");
    }

    [Fact]
    public async Task Explain_NamesTheBaseThatAValueReplaces()
    {
        using var samples = SampleRepository.Create();
        var prod = File.ReadAllText(samples.Combine("environments/prod.yaml"));
        samples.Write("environments/prod.yaml", prod.Replace("  dex:\n", "  dex:\n    expiry: { idTokens: 12h }\n", StringComparison.Ordinal));

        var run = await CliRun.InAsync(samples.Path, "explain", "prod", "management/40-configuration/dex/secret-dex-config.yaml", "data.config.yaml.expiry.idTokens");

        run.ExitCode.ShouldBe(ExitCode.Success, run.Error);
        run.Output.ShouldContain("= '12h'\n");
        run.Output.ShouldMatch(@"(?m)^  template  templates/dex/40-configuration/config\.yaml\.sbn\(\d+,\d+\)$");
        run.Output.ShouldMatch(@"(?m)^  spec      environments/prod\.yaml\(\d+,\d+\)$");
        run.Output.ShouldMatch(@"(?m)^  replaces  environments/_base/company\.yaml\(\d+,\d+\)$");
    }

    private static List<DateTime> Times(TemporaryFolder folder) =>
        [.. Directory.EnumerateFiles(folder.Combine("out"), "*", SearchOption.AllDirectories)
            .Where(path => !path.Contains(".render", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(File.GetLastWriteTimeUtc)];
}
