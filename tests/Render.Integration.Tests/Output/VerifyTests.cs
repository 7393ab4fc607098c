// SPDX-License-Identifier: MIT

using System.Text.Json;
using Render.Cli;
using Render.Testing;

namespace Render.Integration.Tests.Output;

/// <summary><c>verify</c> after a render: silent, or the smallest difference.</summary>
public sealed class VerifyTests : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder _samples = SampleRepository.Create();

    public async Task InitializeAsync() => (await CliRun.InAsync(_samples.Path, "render")).ExitCode.ShouldBe(ExitCode.Success);

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _samples.Dispose();

    [Fact]
    public async Task AfterARender_ThereIsNothingToSay_AndNothingIsTouched()
    {
        var before = _samples.Snapshot();

        var run = await CliRun.InAsync(_samples.Path, "verify");

        run.ExitCode.ShouldBe(ExitCode.Success, run.Error);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldContain("3 environments verified: 87 files as rendered.");
        _samples.Snapshot().Keys.ShouldBe(before.Keys);
    }

    [Fact]
    public async Task ChangedMissingAndLeftOverFiles_AreShownWithWhatIsDifferentInside()
    {
        var path = _samples.Combine("out/prod/management/40-configuration/banner/configmap-banner.yaml");
        await File.WriteAllTextAsync(path, (await File.ReadAllTextAsync(path)).Replace("Production", "Preproduction", StringComparison.Ordinal));
        File.Delete(_samples.Combine("out/prod/management/flux/20-features.yaml"));
        var spec = await File.ReadAllTextAsync(_samples.Combine("environments/staging.yaml"));
        _samples.Write("environments/staging.yaml", spec.Replace("    values: { text: Staging. Expect restarts. }\n", string.Empty, StringComparison.Ordinal).Replace("  banner:\n", "  banner: null\n", StringComparison.Ordinal));

        var run = await CliRun.InAsync(_samples.Path, "verify", "--report=json=verify.json", "--report=markdown=verify.md", "--report=html=verify.html");

        run.ExitCode.ShouldBe(ExitCode.Differences, run.Error);
        using var json = JsonDocument.Parse(Text("verify.json"));
        Differences(json).ShouldBe(
        [
            "prod management 40-configuration/banner/configmap-banner.yaml change: differs, with lines",
            "prod management flux/20-features.yaml create: is missing",
            "staging (files) render.json change: differs, with lines",
            "staging management 40-configuration/banner/configmap-banner.yaml prune: is not rendered any more",
            "staging management 40-configuration/kustomization.yaml change: differs, with lines",
        ]);
        foreach (var face in new[] { "verify.md", "verify.html" })
            Text(face).ShouldSatisfyAllConditions(text => text.ShouldContain("Preproduction"), text => text.ShouldContain("is not rendered any more"));
        run.Output.ShouldSatisfyAllConditions(
            text => text.ShouldContain("~ out/prod/management/40-configuration/banner/configmap-banner.yaml differs\n    - data."),
            text => text.ShouldContain("Preproduction"),
            text => text.ShouldContain("+ out/prod/management/flux/20-features.yaml is missing\n"),
            text => text.ShouldContain("- out/staging/management/40-configuration/banner/configmap-banner.yaml is not rendered any more\n"),
            text => text.ShouldContain("~ out/staging/render.json differs\n"));
    }

    private string Text(string path) => File.ReadAllText(_samples.Combine(path));

    /// <summary>What a report says about every file that is not as rendered.</summary>
    private static IEnumerable<string> Differences(JsonDocument report) =>
        from cluster in report.RootElement.GetProperty("clusters").EnumerateArray()
        from file in cluster.GetProperty("objects").EnumerateArray()
        where file.GetProperty("verdict").GetString() != "unchanged"
        let lines = file.TryGetProperty("lines", out var shown) ? shown.GetArrayLength() : 0
        select $"{cluster.GetProperty("environment")} {cluster.GetProperty("name")} {file.GetProperty("name")} {file.GetProperty("verdict")}: {file.GetProperty("reason")}{(lines > 0 ? ", with lines" : string.Empty)}";

    [Fact]
    public async Task AValueOfASecret_IsNeverShown()
    {
        var secret = Directory.EnumerateFiles(_samples.Combine("out/lab"), "secret-*.yaml", SearchOption.AllDirectories).First();
        await File.AppendAllTextAsync(secret, "stringData:\n  leak: hunter2-hunter2\n");

        var run = await CliRun.InAsync(_samples.Path, "verify", "-e", "lab", "--report=html=verify.html");

        run.ExitCode.ShouldBe(ExitCode.Differences);
        (run.Output + run.Error + Text("verify.html")).ShouldNotContain("hunter2");
        run.Output.ShouldContain("stringData");
    }

    [Fact]
    public async Task WithAJournal_ItRefuses_AndLeavesItStanding()
    {
        _samples.Write("out/.render/journal", "render-journal 1\n");

        var run = await CliRun.InAsync(_samples.Path, "verify");

        run.ExitCode.ShouldBe(ExitCode.InputErrors);
        run.Error.ShouldContain("RND7062");
        File.Exists(_samples.Combine("out/.render/journal")).ShouldBeTrue();
    }

    [Fact]
    public async Task NothingWritten_IsAllMissing()
    {
        var run = await CliRun.InAsync(_samples.Path, "verify", "-e", "lab", "--output", "elsewhere");

        run.ExitCode.ShouldBe(ExitCode.Differences);
        run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).ShouldAllBe(line => line.EndsWith(" is missing", StringComparison.Ordinal));
        Directory.Exists(_samples.Combine("elsewhere")).ShouldBeFalse();
    }
}
