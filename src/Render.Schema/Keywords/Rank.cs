// SPDX-License-Identifier: MIT

namespace Render.Schema.Keywords;

/// <summary>The order in which the keywords of a schema run.</summary>
internal enum Rank
{
    /// <summary>The kind of the value: when it is wrong, nothing else is worth saying.</summary>
    Type,

    /// <summary>Checks of the value itself.</summary>
    Assertion,

    /// <summary>Checks of what is inside.</summary>
    Children,

    /// <summary>Other schemas for the same value.</summary>
    InPlace,

    /// <summary>What all others left over.</summary>
    Unevaluated,
}
