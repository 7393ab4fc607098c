// SPDX-License-Identifier: MIT

namespace Render.Schema.Compilation;

/// <summary>Where in the value of a keyword other schemas stand.</summary>
internal enum KeywordShape
{
    /// <summary>Nowhere.</summary>
    None,

    /// <summary>The value is one.</summary>
    One,

    /// <summary>Each item of the value is one.</summary>
    List,

    /// <summary>Each entry of the value is one.</summary>
    Map,

    /// <summary>The value, or each of its items: <c>items</c> of draft 7.</summary>
    OneOrList,

    /// <summary>The entries that are no lists: <c>dependencies</c>.</summary>
    MapWithLists,
}
