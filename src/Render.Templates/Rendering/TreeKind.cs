// SPDX-License-Identifier: MIT

namespace Render.Templates.Rendering;

/// <summary>What a place in the tree holds.</summary>
internal enum TreeKind
{
    /// <summary>Nothing yet: what comes first decides.</summary>
    Any,

    /// <summary>Entries.</summary>
    Map,

    /// <summary>Items.</summary>
    List,

    /// <summary>One value.</summary>
    Whole,

    /// <summary>Documents.</summary>
    Documents,
}
