// SPDX-License-Identifier: MIT

using Render.Core.Paths;

namespace Render.Core.Contracts;

/// <summary>Remembers what a run looked at. Must be safe to call from several tasks.</summary>
public interface IReadRecorder
{
    /// <summary>A file was read and had this content; the digest is <see cref="Digest.OfInput"/>.</summary>
    void FileRead(RepoPath path, Digest digest);

    /// <summary>A file was asked for and was not there: making it would change the result.</summary>
    void FileMissing(RepoPath path);

    /// <summary>A folder was listed and held these names: adding or removing one would change the result.</summary>
    void FolderListed(RepoPath path, Digest names);
}
