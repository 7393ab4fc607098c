// SPDX-License-Identifier: MIT

namespace Render.Testing;

/// <summary>Looks for programs that a user may or may not have.</summary>
public static class InstalledTool
{
    /// <summary>Absolute path of a program on PATH; null when there is none.</summary>
    /// <param name="name">Name without extension, such as <c>kubectl</c>.</param>
    public static string? Find(string name)
    {
        string[] endings = OperatingSystem.IsWindows() ? [".exe", ".cmd", ".bat"] : [string.Empty];
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty)
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return folders
            .SelectMany(folder => endings.Select(ending => Path.Combine(folder, name + ending)))
            .FirstOrDefault(File.Exists);
    }
}
