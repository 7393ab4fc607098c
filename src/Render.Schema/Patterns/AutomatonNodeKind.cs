// SPDX-License-Identifier: MIT

namespace Render.Schema.Patterns;

/// <summary>What a place in a pattern asks for.</summary>
internal enum AutomatonNodeKind
{
    /// <summary>Nothing more: the text matches.</summary>
    Match,

    /// <summary>A unit of a set.</summary>
    Unit,

    /// <summary>Nothing: two places follow.</summary>
    Fork,

    /// <summary>The start of the text.</summary>
    Start,

    /// <summary>The end of the text.</summary>
    End,
}
