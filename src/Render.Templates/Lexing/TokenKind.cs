// SPDX-License-Identifier: MIT

namespace Render.Templates.Lexing;

/// <summary>What a token of code is.</summary>
internal enum TokenKind
{
    /// <summary>A name or a keyword.</summary>
    Name,

    /// <summary>A name that begins with <c>$</c>.</summary>
    Local,

    /// <summary>A number in any of Scriban's notations; the text has neither underscores nor a suffix.</summary>
    Number,

    /// <summary>A string; the text is decoded.</summary>
    Text,

    /// <summary><c>$"…{expression}…"</c>; the parts hold its content.</summary>
    Interpolated,

    /// <summary>An operator or a bracket.</summary>
    Symbol,

    /// <summary>The end of a statement: a line break or a semicolon.</summary>
    Separator,

    /// <summary>The end of the code.</summary>
    End,
}
