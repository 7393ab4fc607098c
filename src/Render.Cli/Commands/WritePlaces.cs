// SPDX-License-Identifier: MIT

using Render.IO.Inputs;
using Render.IO.Writing;

namespace Render.Cli.Commands;

/// <summary>
/// Which places of the command line may be written to: none of what is read, nothing of git's own, and no report among what is
/// rendered, for the next render would take it for somebody's change.
/// </summary>
/// <param name="root">The repository, absolute; null for a command that needs none.</param>
/// <param name="output">The output folder, absolute; null for a command that needs none.</param>
internal sealed class WritePlaces(string? root, string? output)
{
    private const string Devices = "/dev/";
    private const string GitFolder = ".git";
    private static readonly string[] Read = ["environments", "templates", "schemas", "policy.yaml"];

    /// <summary>As the disk compares names.</summary>
    public static StringComparer Names { get; } = OperatingSystem.IsLinux() ? StringComparer.Ordinal : StringComparer.OrdinalIgnoreCase;

    private static readonly StringComparison Comparison = OperatingSystem.IsLinux() ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;

    /// <summary>What to say about the output folder; null when it may be written to.</summary>
    public string? OutputProblem() =>
        output is null || Owner(new PathJail(output).Root) is not { } owner ? null : $"render: The output folder lies in {owner}; name another one with --output=DIR.";

    /// <summary>What to say about a report, before any work is done for it; null when it may be written.</summary>
    /// <param name="workingDirectory">What relative paths start from.</param>
    /// <param name="report">The report.</param>
    public string? ReportProblem(string workingDirectory, ReportFile report)
    {
        var path = Path.GetFullPath(report.Path, workingDirectory);
        if (ReplacedFile.Obstacle(path) is { } obstacle)
            return $"render: The report '{report.Path}' cannot be written, for {obstacle}.";

        if (path.StartsWith(Devices, StringComparison.Ordinal))
            return null;

        // A link at the report's own place is replaced; those above it are followed.
        var real = Path.Combine(new PathJail(Path.GetDirectoryName(path) ?? path).Root, Path.GetFileName(path));
        var owner = Owner(real) ?? (output is not null && IsIn(real, new PathJail(output).Root) ? "the output folder, which holds nothing but what is rendered" : null);
        return owner is null ? null : $"render: The report '{report.Path}' lies in {owner}; write it elsewhere.";
    }

    /// <summary>Whose a real path is, in words; null when it is nobody's.</summary>
    private string? Owner(string path)
    {
        var read = root is null ? null : Read.FirstOrDefault(name => IsIn(path, new PathJail(Path.Combine(root, name)).Root));
        if (read is not null)
            return $"'{read}', which is read";

        return IsGits(path) ? $"'{GitFolder}', which is git's own" : null;
    }

    /// <summary>True in a folder of git's, unless the repository itself lies there, too.</summary>
    private bool IsGits(string path)
    {
        for (var at = path; at is not null; at = Path.GetDirectoryName(at))
        {
            if (string.Equals(Path.GetFileName(at), GitFolder, StringComparison.OrdinalIgnoreCase) && (root is null || !IsIn(new PathJail(root).Root, at)))
                return true;
        }

        return false;
    }

    private static bool IsIn(string path, string folder) =>
        (path + Path.DirectorySeparatorChar).StartsWith(folder + Path.DirectorySeparatorChar, Comparison);
}
