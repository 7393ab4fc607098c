// SPDX-License-Identifier: MIT

using Render.Core.Paths;

namespace Render.IO.Writing;

/// <summary>Looks into an output folder without changing it and without following a link.</summary>
public sealed class OutputFiles
{
    private const UnixFileMode Others =
        UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    private readonly OutputPlaces _places;

    internal OutputFiles(OutputPlaces places) => _places = places;

    /// <summary>The path as messages name it.</summary>
    public string Shown(RepoPath path) => _places.Shown(path);

    /// <summary>What stands at a path.</summary>
    public OutputFileState Look(RepoPath path) =>
        View().Look(path);

    /// <summary>For a look at many files at one moment.</summary>
    public OutputView View() => new(this);

    /// <summary>The content of a file; null when there is none or it is larger than <paramref name="maxBytes"/>.</summary>
    public byte[]? Read(RepoPath path, long maxBytes)
    {
        if (!View().Leads(path))
            return null;

        try
        {
            var info = new FileInfo(_places.Of(path));
            return info.LinkTarget is null && info.Exists && info.Length <= maxBytes ? File.ReadAllBytes(info.FullName) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>The names of the folders directly in the output folder that are not the writer's own, ordinal order.</summary>
    public IReadOnlyList<string> Folders() => Directory.Exists(_places.Root)
        ? [.. new DirectoryInfo(_places.Root).EnumerateDirectories()
            .Where(info => info.LinkTarget is null && info.Name != OutputPlaces.WorkFolder)
            .Select(info => info.Name).Where(name => RepoPath.TryParse(name, out _, out _)).Order(StringComparer.Ordinal)]
        : [];

    /// <summary>Where a path lies on the disk.</summary>
    internal string Of(RepoPath path) => _places.Of(path);

    /// <summary>True for a folder that is no link.</summary>
    internal static bool IsRealFolder(string absolutePath) => new DirectoryInfo(absolutePath) is { LinkTarget: null, Exists: true };

    internal static OutputFileState Look(string absolutePath)
    {
        try
        {
            var info = new FileInfo(absolutePath);
            if (info.LinkTarget is not null)
                return new OutputFileState(OutputFileKind.Link, Digest.None, IsPrivate: false);

            if (Directory.Exists(absolutePath))
                return new OutputFileState(OutputFileKind.Folder, Digest.None, IsPrivate: false);

            if (!info.Exists)
                return OutputFileState.Missing;

            var isPrivate = OperatingSystem.IsWindows() || (info.UnixFileMode & Others) == UnixFileMode.None;
            return new OutputFileState(OutputFileKind.File, Digest.Of(File.ReadAllBytes(absolutePath)), isPrivate);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new OutputFileState(OutputFileKind.Unreadable, Digest.None, IsPrivate: false);
        }
    }
}
