// SPDX-License-Identifier: MIT

namespace Render.Templates.Rendering;

/// <summary>What a block scalar does with the line breaks at its end.</summary>
internal enum Chomping
{
    /// <summary>One stays.</summary>
    Clip,

    /// <summary><c>-</c>: none stays.</summary>
    Strip,

    /// <summary><c>+</c>: all stay.</summary>
    Keep,
}
