// SPDX-License-Identifier: MIT

using Render.Cli;
using Render.Testing;

namespace Render.Integration.Tests.Packaging;

/// <summary><c>render init</c>, and templates and schemas that come with the tool.</summary>
public sealed class InitTests
{
    [Fact]
    public async Task Init_MakesWhatIsMissing_AndNothingTheSecondTime()
    {
        using var folder = new TemporaryFolder();
        folder.Write(".gitignore", "mine\n");

        var first = await CliRun.InAsync(folder.Path, "init");
        var second = await CliRun.InAsync(folder.Path, "init");

        first.ExitCode.ShouldBe(ExitCode.Success, first.Error);
        File.ReadAllText(folder.Combine(".gitignore")).ShouldBe("mine\n");
        File.ReadAllText(folder.Combine("environments/lab.yaml")).ShouldStartWith("# yaml-language-server: $schema=.schema.json\n");
        File.ReadAllText(folder.Combine("environments/_base/company.yaml")).ShouldStartWith("# yaml-language-server: $schema=../.schema.json\n");
        File.ReadAllText(folder.Combine("dotnet-tools.json")).ShouldContain("\"version\": \"" + Cli.Commands.VersionCommand.Current + "\"");
        second.Error.ShouldBe("There are specs already; no samples were laid beside them.\nNothing to do.\n");
    }

    [Fact]
    public async Task Init_RefreshesTheEditorsSchema_AndLeavesSpecsAlone()
    {
        using var folder = new TemporaryFolder();
        folder.Write("environments/own.yaml", "name: own\n");
        folder.Write("environments/.schema.json", "{}");

        var run = await CliRun.InAsync(folder.Path, "init");

        run.ExitCode.ShouldBe(ExitCode.Success, run.Error);
        File.ReadAllBytes(folder.Combine("environments/.schema.json")).ShouldBe(File.ReadAllBytes(RepositoryRoot.Combine("schemas/environment.schema.json")));
        folder.Snapshot("environments").Keys.ShouldBe([".schema.json", "own.yaml"]);
    }

    [Fact]
    public async Task AFolderOfItsOwn_OverridesOneType()
    {
        using var folder = new TemporaryFolder();
        (await CliRun.InAsync(folder.Path, "init")).ExitCode.ShouldBe(ExitCode.Success);
        folder.Write(
            "templates/banner/40-configuration/mine.yaml.sbn",
            "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: mine\n  namespace: default\ndata:\n  text: own\n");

        var run = await CliRun.InAsync(folder.Path, "render", "-e", "lab");

        run.ExitCode.ShouldBe(ExitCode.Success, run.Error);
        var rendered = folder.Snapshot("out/lab").Keys;
        rendered.ShouldContain("management/40-configuration/banner/configmap-mine.yaml");
        rendered.ShouldNotContain("management/40-configuration/banner/configmap-banner.yaml");
        rendered.ShouldContain("management/40-configuration/dex/secret-dex-config.yaml");
    }
}
