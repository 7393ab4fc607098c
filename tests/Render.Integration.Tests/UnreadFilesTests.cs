// SPDX-License-Identifier: MIT

using Render.Cli;
using Render.Testing;

namespace Render.Integration.Tests;

/// <summary>Files in the wrong place, or with the wrong name, are never passed over without a word.</summary>
public sealed class UnreadFilesTests
{
    [Theory]
    [InlineData("environments/extra.yml", "RND2111")]
    [InlineData("environments/EXTRA.YAML", "RND2111")]
    [InlineData("environments/sub/extra.yaml", "RND2111")]
    [InlineData("templates/banner/extra.yaml.sbn", "RND3211")]
    [InlineData("templates/banner/extra.yaml", "RND3211")]
    [InlineData("templates/banner/40-configuration/extra.yaml", "RND3211")]
    public async Task AMisplacedFile_IsWarnedOf(string path, string code)
    {
        using var samples = SampleRepository.Create();
        samples.Write(path, "kind: Environment\n");

        var run = await CliRun.InAsync(samples.Path, "validate");

        run.ExitCode.ShouldBe(ExitCode.Success, run.Error);
        run.Error.ShouldContain($"{path}: warning {code}: ");
    }

    [Fact]
    public async Task AFolderBelowAStep_IsWarnedOf()
    {
        using var samples = SampleRepository.Create();
        samples.Write("templates/banner/40-configuration/more/extra.yaml.sbn", "a: 1\n");

        var run = await CliRun.InAsync(samples.Path, "validate");

        run.Error.ShouldContain("templates/banner/40-configuration/more: warning RND3211: 'more' is not rendered: ");
    }

    [Fact]
    public async Task ABaseThatAnEnvironmentExtends_AndRemarks_AreNoMistake()
    {
        using var samples = SampleRepository.Create();
        samples.Write("environments/base/shared.yaml", "kind: Environment\n");
        samples.Write("environments/other.yaml", "apiVersion: render/v1alpha1\nkind: Environment\nname: other\nextends: [base/shared.yaml]\n");
        samples.Write("templates/banner/README.md", "# A banner\n");

        var run = await CliRun.InAsync(samples.Path, "validate");

        run.ExitCode.ShouldBe(ExitCode.Success, run.Error);
        run.Error.ShouldNotContain("RND2111");
        run.Error.ShouldNotContain("RND3211");
    }

    [Fact]
    public async Task ALinkOutOfTheRepository_IsAnError()
    {
        using var samples = SampleRepository.Create();
        using var elsewhere = new TemporaryFolder();
        Directory.CreateSymbolicLink(samples.Combine("templates/banner/files"), elsewhere.Path);

        await ShouldFailAsync(samples, "templates/banner/files: error RND2101: 'templates/banner/files' leads out of the repository.");
    }

    [Fact]
    public async Task ALinkedTypeFolder_IsNotBlamedOnSpelling()
    {
        using var samples = SampleRepository.Create();
        using var elsewhere = new TemporaryFolder();
        Directory.CreateSymbolicLink(samples.Combine("templates/own"), elsewhere.Path);

        var run = await BadEnvironment.ValidateAsync(samples, "components:\n  b: { template: own }\n");

        run.Error.ShouldContain("environments/bad.yaml(5,18): error RND2101: 'templates/own' leads out of the repository.");
        run.Error.ShouldNotContain("spelling");
    }

    [Fact]
    public async Task AFolderWithTheNameOfASchema_IsAnError()
    {
        using var samples = SampleRepository.Create();
        File.Delete(samples.Combine("schemas/templates/banner.schema.json"));
        Directory.CreateDirectory(samples.Combine("schemas/templates/banner.schema.json"));

        await ShouldFailAsync(samples, "schemas/templates/banner.schema.json(1,1): error RND2101: 'schemas/templates/banner.schema.json' is a folder, not a file.");
    }

    [Fact]
    public async Task ATypeWithoutTemplates_IsReportedWhereTheSpecNamesIt()
    {
        var run = await BadEnvironment.ValidateAsync("components:\n  b: { template: baner }\n");

        run.Error.ShouldContain("environments/bad.yaml(5,18): error RND3202: ");
    }

    [Fact]
    public async Task ACharacterThatKustomizeCannotWrite_IsAnError()
    {
        var run = await BadEnvironment.ValidateAsync("clusters: { m: {} }\ncomponents:\n  b: { template: banner, cluster: m, namespace: b, values: { text: \"a\\x7fb\" } }\n");

        run.ExitCode.ShouldBe(ExitCode.InputErrors);
        run.Error.ShouldContain("error RND3212: ");
        run.Error.ShouldContain("environments/bad.yaml(6,");
    }

    private static async Task ShouldFailAsync(TemporaryFolder samples, string finding)
    {
        var run = await CliRun.InAsync(samples.Path, "validate");

        run.ExitCode.ShouldBe(ExitCode.InputErrors);
        run.Error.ShouldContain(finding);
    }
}
