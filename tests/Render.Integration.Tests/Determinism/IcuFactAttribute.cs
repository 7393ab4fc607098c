// SPDX-License-Identifier: MIT

namespace Render.Integration.Tests.Determinism;

/// <summary>A fact that needs real cultures in a child process; skipped where the system has no ICU library.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class IcuFactAttribute : FactAttribute
{
    private static readonly string[] Folders = ["/usr/lib", "/usr/lib64", "/lib", "/lib64", "/usr/local/lib"];

    public IcuFactAttribute() => Skip = HasIcu() ? null : "needs the ICU library for real cultures, which is not there";

    private static bool HasIcu() => Folders
        .Where(Directory.Exists)
        .SelectMany(folder => Directory.EnumerateDirectories(folder).Append(folder))
        .Any(folder => Directory.EnumerateFiles(folder, "libicuuc.so.*").Any());
}
