// SPDX-License-Identifier: MIT

namespace Render.IO.Git;

/// <summary>Finds out without git whether a path lies in a work tree.</summary>
public static class GitWorkTree
{
    private const string Marker = ".git";

    /// <summary>The root of the work tree that a path lies in, existing or not; null when there is none above it.</summary>
    /// <param name="absolutePath">An absolute path. Links are not followed: what counts is where the name stands.</param>
    public static string? Find(string absolutePath)
    {
        for (var folder = Path.GetDirectoryName(absolutePath); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            // A folder in a clone, a file in a linked work tree or a submodule.
            if (Path.Exists(Path.Combine(folder, Marker)))
                return folder;
        }

        return null;
    }
}
