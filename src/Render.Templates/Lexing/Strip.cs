// SPDX-License-Identifier: MIT

namespace Render.Templates.Lexing;

/// <summary>How much white space code takes away beside itself.</summary>
internal enum Strip
{
    /// <summary>None.</summary>
    None,

    /// <summary><c>~</c>: to the left up to the start of the line, to the right up to and with the first line break.</summary>
    Line,

    /// <summary><c>-</c>: all of it, line breaks included.</summary>
    All,
}
