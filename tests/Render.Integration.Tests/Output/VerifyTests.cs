// SPDX-License-Identifier: MIT

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

        var run = await CliRun.InAsync(_samples.Path, "verify");

        run.ExitCode.ShouldBe(ExitCode.Differences, run.Error);
        run.Output.ShouldSatisfyAllConditions(
            text => text.ShouldContain("~ out/prod/management/40-configuration/banner/configmap-banner.yaml differs\n    - data."),
            text => text.ShouldContain("Preproduction"),
            text => text.ShouldContain("+ out/prod/management/flux/20-features.yaml is missing\n"),
            text => text.ShouldContain("- out/staging/management/40-configuration/banner/configmap-banner.yaml is not rendered any more\n"),
            text => text.ShouldContain("~ out/staging/render.json differs\n"));
    }

    [Fact]
    public async Task AValueOfASecret_IsNeverShown()
    {
        var secret = Directory.EnumerateFiles(_samples.Combine("out/lab"), "secret-*.yaml", SearchOption.AllDirectories).First();
        await File.AppendAllTextAsync(secret, "stringData:\n  leak: hunter2-hunter2\n");

        var run = await CliRun.InAsync(_samples.Path, "verify", "-e", "lab");

        run.ExitCode.ShouldBe(ExitCode.Differences);
        (run.Output + run.Error).ShouldNotContain("hunter2");
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
