// SPDX-License-Identifier: MIT

using Render.Core.Paths;

namespace Render.IO.Writing;

/// <summary>
/// Looks at many files of an output folder at one moment, and at each folder on the way once. It is for one plan: what changes
/// in the folder after that is found by those who write.
/// </summary>
/// <param name="files">The output folder.</param>
public sealed class OutputView(OutputFiles files)
{
    private readonly Dictionary<RepoPath, bool> _folders = [];

    /// <summary>What stands at a path; missing, too, when a link is on the way.</summary>
    public OutputFileState Look(RepoPath path) => Leads(path) ? OutputFiles.Look(files.Of(path)) : OutputFileState.Missing;

    /// <summary>True when the folders on the way to a path are there and none of them is a link.</summary>
    internal bool Leads(RepoPath path) => IsReal(path.Parent);

    private bool IsReal(RepoPath folder)
    {
        if (folder == RepoPath.Root)
            return true;

        if (!_folders.TryGetValue(folder, out var isReal))
        {
            isReal = IsReal(folder.Parent) && OutputFiles.IsRealFolder(files.Of(folder));
            _folders.Add(folder, isReal);
        }

        return isReal;
    }
}
