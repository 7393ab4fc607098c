// SPDX-License-Identifier: MIT

namespace Render.IO.Inputs;

/// <summary>Where a path leads.</summary>
public enum JailedPathKind
{
    /// <summary>To a file or a folder inside the root.</summary>
    Inside,

    /// <summary>To nothing.</summary>
    Missing,

    /// <summary>Out of the root, or around in circles.</summary>
    Outside,
}
