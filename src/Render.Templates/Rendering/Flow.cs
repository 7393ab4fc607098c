// SPDX-License-Identifier: MIT

namespace Render.Templates.Rendering;

/// <summary>How a step ended.</summary>
internal enum Flow
{
    /// <summary>Go on with the next step.</summary>
    Next,

    /// <summary>Leave the loop.</summary>
    Break,

    /// <summary>Go on with the loop's next round.</summary>
    Continue,

    /// <summary>Leave the template or the function.</summary>
    Return,

    /// <summary>A budget is used up, or the run was cancelled: leave everything.</summary>
    Stop,
}
