// SPDX-License-Identifier: MIT

using Render.Core.Contracts;
using Render.Core.Paths;

namespace Render.Secrets.Sources;

/// <summary>Forgets what was read: what is secret leaves no trace in a record.</summary>
internal sealed class Unrecorded : IReadRecorder
{
    public static Unrecorded Instance { get; } = new();

    public void FileRead(RepoPath path, Digest digest)
    {
        // Forgotten on purpose.
    }

    public void FileMissing(RepoPath path)
    {
        // Forgotten on purpose.
    }

    public void FolderListed(RepoPath path, Digest names)
    {
        // Forgotten on purpose.
    }
}
