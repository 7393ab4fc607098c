// SPDX-License-Identifier: MIT

namespace Render.IO.Inputs;

/// <summary>What a run asked of a path.</summary>
public enum ReadKind
{
    /// <summary>A file's content.</summary>
    File,

    /// <summary>A file that was not there or could not be read: making it would change the result.</summary>
    Missing,

    /// <summary>A folder's names.</summary>
    Folder,
}
