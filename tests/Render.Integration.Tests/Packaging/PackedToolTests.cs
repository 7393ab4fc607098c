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

    private async Task<ChildResult> RunAsync(string folder, params string[] arguments)
    {
        var result = await ChildProcess.RunAsync(tool.Program, arguments, tool.Folder.Combine(folder));
        result.ExitCode.ShouldBe(0, result.Output + result.Error);
        return result;
    }
}
