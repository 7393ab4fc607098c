// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Diagnostics;
using Render.Core.Paths;
using Render.Core.Text;

namespace Render.IO.Writing;

/// <summary>Looks before the first byte is staged whether a change can be made: no links on the way, nothing foreign in the way.</summary>
internal sealed class OutputPreflight(OutputPlaces places)
{
    private readonly HashSet<RepoPath> _checked = [];
    private readonly DiagnosticBag _found = new();

    /// <summary>What stands in the way; empty when nothing does.</summary>
    public ImmutableArray<Diagnostic> Check(OutputChange change)
    {
        var removed = change.Removals.Select(removal => removal.Path).ToHashSet();
        foreach (var path in removed)
            CheckFolders(path.Parent, removed);

        foreach (var path in change.Writes.Concat(change.Records).Select(write => write.Path))
        {
            CheckFolders(path.Parent, removed);
            CheckTarget(path, removed);
        }

        return _found.ToSorted();
    }

    private void CheckFolders(RepoPath folder, HashSet<RepoPath> removed)
    {
        for (; folder != RepoPath.Root && _checked.Add(folder); folder = folder.Parent)
        {
            var info = new FileInfo(places.Of(folder));
            if (info.LinkTarget is not null)
                _found.Add(OutputWriteErrors.LinkInTheWay(Shown(folder)));
            else if (info.Exists && !removed.Contains(folder))
                _found.Add(OutputWriteErrors.InTheWay(Shown(folder), "file", "folder"));
        }
    }

    private void CheckTarget(RepoPath path, HashSet<RepoPath> removed)
    {
        var place = places.Of(path);
        if (Directory.Exists(place) && new FileInfo(place).LinkTarget is null && !Vanishes(path, removed))
            _found.Add(OutputWriteErrors.InTheWay(Shown(path), "folder", "file"));
    }

    /// <summary>A folder vanishes with the last of its files; one that is empty already, or holds anything foreign, stays.</summary>
    private bool Vanishes(RepoPath folder, HashSet<RepoPath> removed)
    {
        var entries = new DirectoryInfo(places.Of(folder)).EnumerateFileSystemInfos().ToList();
        return entries.Count > 0 && entries.TrueForAll(entry =>
            RepoPath.TryParse(folder.Value + "/" + entry.Name, out var path, out _)
            && (removed.Contains(path)
                || (entry.LinkTarget is null && entry.Attributes.HasFlag(FileAttributes.Directory) && Vanishes(path, removed))));
    }

    private SourceSpan Shown(RepoPath path) => SourceSpan.OfFile(places.Shown(path));
}
