// SPDX-License-Identifier: MIT

namespace Render.IO.Writing;

/// <summary>What stands at a path of the output folder.</summary>
public enum OutputFileKind
{
    /// <summary>Nothing.</summary>
    Missing,

    /// <summary>A file.</summary>
    File,

    /// <summary>A folder.</summary>
    Folder,

    /// <summary>A link, wherever it leads. It is never followed.</summary>
    Link,

    /// <summary>Something that the system does not let us read.</summary>
    Unreadable,
}
