// SPDX-License-Identifier: MIT

namespace Render.Templates.Structure;

/// <summary>What a line of YAML begins with.</summary>
internal enum LineKind
{
    /// <summary>Nothing: a blank line or a comment.</summary>
    Nothing,

    /// <summary>A sequence item.</summary>
    Item,

    /// <summary>A mapping entry.</summary>
    Entry,

    /// <summary>A scalar or a flow collection.</summary>
    Scalar,

    /// <summary><c>---</c></summary>
    DocumentStart,

    /// <summary><c>...</c></summary>
    DocumentEnd,

    /// <summary>A line inside a block scalar, a quoted scalar or a flow collection.</summary>
    Inside,
}
