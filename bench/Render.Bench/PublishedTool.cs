// SPDX-License-Identifier: MIT

namespace Render.Bench;

/// <summary>The tool as Cake published it: one native program where that can be made, otherwise libraries that dotnet starts.</summary>
internal static class PublishedTool
{
    private static readonly string Folder = Path.Combine(StartupBench.Root(), "artifacts", "cli", "Release");
    private static readonly string Library = Path.Combine(Folder, "render.dll");

    /// <summary>What to start.</summary>
    public static string Program => File.Exists(Library) ? "dotnet" : Path.Combine(Folder, OperatingSystem.IsWindows() ? "render.exe" : "render");

    /// <summary>What to start it with.</summary>
    public static IEnumerable<string> With(params IEnumerable<string> arguments) => File.Exists(Library) ? [Library, .. arguments] : arguments;
}
