// SPDX-License-Identifier: MIT

using Render.Testing;

namespace Render.Integration.Tests.Packaging;

/// <summary>The package made from what was just built, and installed from nowhere but its own folder.</summary>
public sealed class PackedTool : IAsyncLifetime, IDisposable
{
#if DEBUG
    private const string Configuration = "Debug";
#else
    private const string Configuration = "Release";
#endif
    private const string OnlyThisFolder = "<configuration><packageSources><clear /><add key=\"here\" value=\"package\" /></packageSources></configuration>";

    /// <summary>Holds the package, the tool, and what the tests do with it.</summary>
    public TemporaryFolder Folder { get; } = new();

    /// <summary>The installed program.</summary>
    public string Program => Folder.Combine(OperatingSystem.IsWindows() ? "tool/render.exe" : "tool/render");

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        var package = Folder.Combine("package");
        await RunAsync(RepositoryRoot.Path, "pack", RepositoryRoot.Combine("src/Render.Cli/Render.Cli.csproj"), "--no-build", "-c", Configuration, "-o", package, "-nologo", "-v", "quiet", "-nodeReuse:false");
        Folder.Write("nuget.config", OnlyThisFolder);
        await RunAsync(Folder.Path, "tool", "install", "render", "--tool-path", Folder.Combine("tool"), "--configfile", Folder.Combine("nuget.config"));
    }

    /// <inheritdoc/>
    public Task DisposeAsync() => Task.CompletedTask;

    /// <inheritdoc/>
    public void Dispose() => Folder.Dispose();

    private async Task RunAsync(string folder, params string[] arguments)
    {
        // A build node that stays behind would keep the streams open, and the test waiting.
        var variables = new Dictionary<string, string?>(StringComparer.Ordinal) { ["MSBUILDDISABLENODEREUSE"] = "1", ["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0" };

        // A package folder of its own: a package of the same number that the user has must not be taken instead.
        if (arguments[0] == "tool")
            variables.Add("NUGET_PACKAGES", Folder.Combine("packages"));

        var result = await ChildProcess.RunAsync("dotnet", arguments, folder, variables);
        result.ExitCode.ShouldBe(0, result.Output + result.Error);
    }
}
