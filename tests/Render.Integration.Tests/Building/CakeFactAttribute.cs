// SPDX-License-Identifier: MIT

using Render.Testing;

namespace Render.Integration.Tests.Building;

/// <summary>A fact about <c>dotnet cake</c>; skipped where the build's tools have not been restored.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CakeFactAttribute : FactAttribute
{
    private static readonly Lazy<string?> Reason = new(FindReason);

    public CakeFactAttribute() => Skip = Reason.Value;

    private static string? FindReason()
    {
        var packages = Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } given
            ? given
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        var restored = InstalledTool.Find("dotnet") is not null && Directory.Exists(Path.Combine(packages, "cake.tool"));
        return restored ? null : "needs 'dotnet tool restore', which build.sh does";
    }
}
