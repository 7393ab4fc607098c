// SPDX-License-Identifier: MIT

using Render.IO.Inputs;

namespace Render.Pipeline;

/// <summary>The places that no command writes to on its own: what is read, and what is git's.</summary>
/// <param name="root">The repository, absolute; null for a command that needs none.</param>
public sealed class OwnedPlaces(string? root)
{
    private const string GitFolder = ".git";
    private static readonly string[] Read = ["environments", "templates", "schemas", "policy.yaml"];
    private static readonly StringComparison Comparison = OperatingSystem.IsLinux() ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;

    /// <summary>True for a path in a folder, or the folder itself; both absolute and real.</summary>
    public static bool IsIn(string path, string folder) =>
        (path + Path.DirectorySeparatorChar).StartsWith(folder + Path.DirectorySeparatorChar, Comparison);

    /// <summary>Where a file would really come to stand: a link in its own place is the file itself, those above it are followed.</summary>
    public static string RealPlaceOf(string absolutePath) =>
        Path.Combine(new PathJail(Path.GetDirectoryName(absolutePath) ?? absolutePath).Root, Path.GetFileName(absolutePath));

    /// <summary>Whose a real path is, in words; null when it is nobody's.</summary>
    public string? OwnerOf(string realPath)
    {
        var read = root is null ? null : Read.FirstOrDefault(name => IsIn(realPath, new PathJail(Path.Combine(root, name)).Root));
        if (read is not null)
            return $"'{read}', which is read";

        return IsGits(realPath) ? $"'{GitFolder}', which is git's own" : null;
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
}
