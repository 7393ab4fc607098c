// SPDX-License-Identifier: MIT

using Render.IO.Inputs;
using Render.IO.Writing;
using Render.Pipeline;

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
    private readonly OwnedPlaces _owned = new(root);

    /// <summary>As the disk compares names.</summary>
    public static StringComparer Names { get; } = OperatingSystem.IsLinux() ? StringComparer.Ordinal : StringComparer.OrdinalIgnoreCase;

    /// <summary>What to say about the output folder; null when it may be written to.</summary>
    public string? OutputProblem() =>
        output is null || _owned.OwnerOf(new PathJail(output).Root) is not { } owner ? null : $"render: The output folder lies in {owner}; name another one with --output=DIR.";

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

        // A link at the report's own place is replaced.
        var real = OwnedPlaces.RealPlaceOf(path);
        var owner = _owned.OwnerOf(real) ?? (output is not null && OwnedPlaces.IsIn(real, new PathJail(output).Root) ? "the output folder, which holds nothing but what is rendered" : null);
        return owner is null ? null : $"render: The report '{report.Path}' lies in {owner}; write it elsewhere.";
    }
}
