// SPDX-License-Identifier: MIT

using Render.Testing;

namespace Render.Integration.Tests.Packaging;

/// <summary>What a new user has: an empty folder and the package, no checkout.</summary>
public sealed class PackedToolTests(PackedTool tool) : IClassFixture<PackedTool>
{
    [Fact]
    public async Task InAnEmptyFolder_ItLaysOutARepository_AndRendersIt()
    {
        const string folder = "empty";
        Directory.CreateDirectory(tool.Folder.Combine(folder));

        (await RunAsync(folder, "init")).Error.ShouldContain("Next: render render");
        (await RunAsync(folder, "render")).Error.ShouldContain("lab: ");
        (await RunAsync(folder, "validate")).Error.ShouldContain("3 environments valid");
        (await RunAsync(folder, "render")).Error.ShouldContain("nothing changed");

        var rendered = tool.Folder.Snapshot(folder + "/out");
        rendered.Keys.ShouldContain("prod/management/40-configuration/dex/externalsecret-dex-config.yaml");
        var expected = RepositoryRoot.Combine("tests/Render.Golden.Tests/Cases/Samples/expected");
        foreach (var (path, bytes) in rendered.Where(file => !file.Key.StartsWith(".render/", StringComparison.Ordinal) && !file.Key.EndsWith("/render.json", StringComparison.Ordinal)))
            bytes.ShouldBe(await File.ReadAllBytesAsync(Path.Combine(expected, path)), path);
    }

    [Fact]
    public void Notice_ListsTheLibrariesInThePackage()
    {
        var noticed = File.ReadLines(RepositoryRoot.Combine("NOTICE"))
            .Where(line => line.Contains("  Copyright (c)", StringComparison.Ordinal)).Select(line => line.Trim().Split(' ')[0]);

        var packed = tool.Folder.Snapshot("packages/render").Keys.Where(path => path.EndsWith(".dll", StringComparison.Ordinal))
            .Concat(tool.Folder.Snapshot("tool/.store").Keys.Where(path => path.EndsWith(".dll", StringComparison.Ordinal)))
            .Select(path => Path.GetFileNameWithoutExtension(path)).Distinct(StringComparer.Ordinal)
            .Where(name => name != "render" && !name.StartsWith("Render.", StringComparison.Ordinal));

        packed.Order(StringComparer.Ordinal).ShouldBe(noticed.Order(StringComparer.Ordinal));
    }

    [ToolFact("git")]
    public async Task InAnEmptyFolder_ItVerifies_AndComparesWithGit()
    {
        const string folder = "with git";
        Directory.CreateDirectory(tool.Folder.Combine(folder));
        (await RunAsync(folder, "init")).Error.ShouldContain("Next: render render");
        (await RunAsync(folder, "render")).Error.ShouldContain("prod: ");
        string[][] steps = [["init", "--quiet", "-b", "main"], ["add", "."], ["-c", "user.name=t", "-c", "user.email=t@example.com", "commit", "--quiet", "-m", "First"]];
        foreach (var step in steps)
            (await ChildProcess.RunAsync("git", step, tool.Folder.Combine(folder))).ExitCode.ShouldBe(0);

        (await RunAsync(folder, "verify")).Error.ShouldContain("3 environments verified");
        (await RunAsync(folder, "diff", "--against=git:HEAD")).Output.ShouldContain("lab ");
        var lab = File.ReadAllText(tool.Folder.Combine(folder + "/environments/lab.yaml"));
        tool.Folder.Write(folder + "/environments/lab.yaml", lab.Replace("This is the lab.", "This is the playground.", StringComparison.Ordinal));

        var verified = await ChildProcess.RunAsync(tool.Program, ["verify"], tool.Folder.Combine(folder));
        var compared = await ChildProcess.RunAsync(tool.Program, ["diff", "--against=git:HEAD", "--report=html=report.html"], tool.Folder.Combine(folder));

        verified.ExitCode.ShouldBe(1, verified.Error);
        verified.Output.ShouldContain("lab/management/40-configuration/banner/configmap-banner.yaml differs");
        compared.ExitCode.ShouldBe(1, compared.Error);
        compared.Output.ShouldContain("ConfigMap default/banner  change");
        File.ReadAllText(tool.Folder.Combine(folder + "/report.html")).ShouldContain("This is the playground.");
    }

    private async Task<ChildResult> RunAsync(string folder, params string[] arguments)
    {
        var result = await ChildProcess.RunAsync(tool.Program, arguments, tool.Folder.Combine(folder));
        result.ExitCode.ShouldBe(0, result.Output + result.Error);
        return result;
    }
}
