// SPDX-License-Identifier: MIT

namespace Render.Templates.Functions;

/// <summary>What a function takes in one place.</summary>
internal enum ParameterKind
{
    /// <summary>Any value.</summary>
    Any,

    /// <summary>A text, or another scalar's text.</summary>
    Text,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A whole number that fits 32 bits.</summary>
    Integer,

    /// <summary>True or false; any other value counts by its truth.</summary>
    Boolean,

    /// <summary>A list; null counts as an empty one.</summary>
    List,

    /// <summary>A map; null counts as an empty one.</summary>
    Map,

    /// <summary>A function.</summary>
    Function,
}
